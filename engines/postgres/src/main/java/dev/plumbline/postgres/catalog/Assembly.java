package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has been read so far: the objects, and by which oids later rows refer to them. Lives for one reading. */
final class Assembly {
    private static final Address NOWHERE = Address.of(0, 0);

    private final Map<Long, Identifier> roles = new HashMap<>();
    private final Map<Long, Namespace> namespaces = new HashMap<>();
    private final LongMap<Relation> relations = new LongMap<>();
    private final LongMap<ObjectId> ids = new LongMap<>();
    private final LongMap<String> comments = new LongMap<>();
    private final LongMap<Privileges> privileges = new LongMap<>();
    private final Map<String, Identifier> names = new HashMap<>();
    private final Map<String, DataType> types = new HashMap<>();
    private final Map<Address, ProvidedAssembler.Change> provided = new HashMap<>();
    private final Map<Address, Address> extensionMembers = new HashMap<>();
    private final Map<Address, List<Address>> extensionDependencies = new HashMap<>();
    private final Map<ObjectId, ObjectId> needs = new HashMap<>();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final Map<ObjectId, List<String>> physicalValues = new HashMap<>();
    private final Map<ObjectId, Evidence.Size> sizes = new HashMap<>();
    private final Set<ObjectId> generatedNames = new HashSet<>();
    private final Map<Address, List<String>> listed = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /** A name; one object for each spelling, as the names of columns come again and again. */
    Identifier name(String text) {
        return names.computeIfAbsent(text, Identifier::of);
    }

    DataType type(String text) {
        return types.computeIfAbsent(text, DataType::new);
    }

    void addRole(long oid, String name) {
        roles.put(oid, name(name));
    }

    Optional<Identifier> role(long oid) {
        return Optional.ofNullable(roles.get(oid));
    }

    /** The name of a role, or its number where it is gone. */
    Identifier roleName(long oid) {
        return role(oid).orElseGet(() -> name(Long.toString(oid)));
    }

    void addNamespace(long oid, String name) {
        namespaces.put(oid, Namespace.of(name(name)));
    }

    /** The namespace of a schema that was read. */
    Namespace namespace(long oid) {
        return namespaces.getOrDefault(oid, Namespace.DEFAULT);
    }

    void addExtensionMember(Address member, Address extension) {
        extensionMembers.put(member, extension);
    }

    /** Keeps in mind that an object goes with an extension that didn't bring it along. */
    void addExtensionDependency(Address object, Address extension) {
        extensionDependencies
                .computeIfAbsent(object, absent -> new ArrayList<>())
                .add(extension);
    }

    Map<Address, List<Address>> extensionDependencies() {
        return extensionDependencies;
    }

    /** Whether an extension brought it along: then it is not ours. */
    boolean isExtensionMember(long catalog, long oid) {
        return !extensionMembers.isEmpty() && extensionMembers.containsKey(Address.of(catalog, oid));
    }

    void addComment(Address address, String comment) {
        comments.put(address.key(), comment);
    }

    /** Keeps in mind what somebody changed about the privileges on what isn't ours. */
    void addProvided(Address address, ProvidedAssembler.Change change) {
        provided.put(address, change);
    }

    Map<Address, ProvidedAssembler.Change> provided() {
        return provided;
    }

    void addPrivileges(Address address, Privileges granted) {
        privileges.put(address.key(), granted);
    }

    /** Comment, owner and privileges of an object; to be asked once. */
    CommonProperties common(Address address, long owner) {
        return new CommonProperties(takeComment(address), role(owner), takePrivileges(address));
    }

    /** Comment and privileges of what goes with its owner; to be asked once. */
    CommonProperties common(Address address) {
        String comment = takeComment(address);
        Privileges granted = takePrivileges(address);
        return comment.isEmpty() && granted.equals(Privileges.DEFAULT)
                ? CommonProperties.NONE
                : new CommonProperties(comment, Optional.empty(), granted);
    }

    private String takeComment(Address address) {
        return Optional.ofNullable(comments.remove(address.key())).orElse("");
    }

    private Privileges takePrivileges(Address address) {
        return Optional.ofNullable(privileges.remove(address.key())).orElse(Privileges.DEFAULT);
    }

    /** How many comments nobody asked for: they are on something that the model doesn't have. */
    long unclaimedComments() {
        return Arrays.stream(comments.keys())
                .mapToObj(Address::ofKey)
                .filter(address -> !isExtensionMember(address.catalog(), address.oid()))
                .count();
    }

    /** How many privileges nobody asked for: they are on something that the model doesn't have. */
    long unclaimedPrivileges() {
        return privileges.keys().length;
    }

    void addRelation(Relation relation) {
        relations.put(relation.oid(), relation);
        register(Address.of(Address.RELATION, relation.oid()), relation.id());
    }

    Optional<Relation> relation(long oid) {
        return Optional.ofNullable(relations.get(oid));
    }

    Collection<Relation> relations() {
        return relations.values();
    }

    /** Makes an object known by its address before, or beside, being added. */
    void register(Address address, ObjectId id) {
        ids.put(address.key(), id);
    }

    /** The object at an address, a column included. */
    Optional<ObjectId> find(Address address) {
        if (address.catalog() == Address.RELATION && address.part() > 0) {
            Optional<MemberId> column = relation(address.oid()).flatMap(relation -> relation.column(address.part()));
            if (column.isPresent()) {
                return Optional.of(column.get());
            }
        }
        return Optional.ofNullable(
                ids.get(Address.of(address.catalog(), address.oid()).key()));
    }

    /** The object at an address, or the extension that brought it along. */
    Optional<ObjectId> findOrExtension(Address address) {
        return find(address).or(() -> extensionOf(address));
    }

    /** The extension that brought the object along. */
    Optional<ObjectId> extensionOf(Address address) {
        return Optional.ofNullable(extensionMembers.get(Address.of(address.catalog(), address.oid())))
                .flatMap(extension -> Optional.ofNullable(ids.get(extension.key())));
    }

    /** Keeps in mind that an object needs another, where no row of the server's dependencies says so. */
    void addNeed(ObjectId dependent, ObjectId referenced) {
        needs.put(dependent, referenced);
    }

    Map<ObjectId, ObjectId> needs() {
        return needs;
    }

    void add(Address address, SchemaObject object) {
        ObjectId id = object.id();
        if (address.part() == 0) {
            ids.put(address.key(), id);
        }
        addresses.add(address);
        objects.add(object);
    }

    void addPhysicalValues(ObjectId type, List<String> values) {
        physicalValues.put(type, values);
    }

    PhysicalIdentity physical(Optional<String> database) {
        return new PhysicalIdentity(database, physicalIds(), physicalValues);
    }

    /** Adds what has no place of its own in the server. */
    void add(SchemaObject object) {
        addresses.add(NOWHERE);
        objects.add(object);
    }

    void addSize(ObjectId id, Evidence.Size size) {
        sizes.put(id, size);
    }

    /** Keeps in mind in which order the catalogue lists what has no order of its own. */
    void addListed(Address address, List<String> names) {
        if (names.size() > 1 && !names.stream().sorted().toList().equals(names)) {
            listed.merge(
                    address,
                    List.copyOf(names),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
    }

    Map<ObjectId, List<String>> listed() {
        Map<ObjectId, List<String>> known = new HashMap<>();
        listed.forEach((address, names) -> find(address).ifPresent(id -> known.put(id, names)));
        return known;
    }

    void addGeneratedName(ObjectId id) {
        generatedNames.add(id);
    }

    void addNotice(Notice notice) {
        notices.add(notice);
    }

    List<SchemaObject> objects() {
        return objects;
    }

    private Map<ObjectId, String> physicalIds() {
        Map<ObjectId, String> physicalIds = LinkedHashMap.newLinkedHashMap(objects.size());
        for (int at = 0; at < objects.size(); at++) {
            Address address = addresses.get(at);
            if (!address.equals(NOWHERE)) {
                physicalIds.put(objects.get(at).id(), address.physicalId());
            }
        }
        return physicalIds;
    }

    Map<ObjectId, Evidence.Size> sizes() {
        return sizes;
    }

    Set<ObjectId> generatedNames() {
        return generatedNames;
    }

    List<Notice> notices() {
        return notices;
    }
}
