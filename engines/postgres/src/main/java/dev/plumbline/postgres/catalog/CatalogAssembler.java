package dev.plumbline.postgres.catalog;

import dev.plumbline.core.engine.OwnObjects;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Header.Setting;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.postgres.model.ExtensionDependency;
import dev.plumbline.postgres.model.PostgresSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a snapshot together: every kind of object by its assembler, in an order in which each finds what it refers to. */
final class CatalogAssembler {
    private static final String ENGINE = "postgres";

    private final CatalogSession session;
    private final Assembly assembly = new Assembly();

    CatalogAssembler(CatalogSession session) {
        this.session = session;
    }

    Snapshot assemble() throws SQLException {
        List<Setting> settings = new ArrayList<>();
        List<String> version = new ArrayList<>(1);
        session.each(CatalogQuery.SETTINGS, row -> {
            version.add(row.text("version").split(" ", 2)[0]);
            for (String name : List.of("encoding", "collate", "ctype", PostgresSettings.ROLE)) {
                settings.add(new Setting(name, row.text(name)));
            }
        });
        Map<Long, String> collations = new HashMap<>();
        session.each(CatalogQuery.COLLATION_NAMES, row -> collations.put(row.number("oid"), row.text("text")));
        new CommonAssembler(session, assembly).read();
        new SchemaAssembler(session, assembly).read();
        readRelations(collations);
        readOthers();
        Dependencies dependencies = new DependencyAssembler(session, assembly).read();
        session.each(CatalogQuery.UNREAD, this::unread);
        notice("comments on objects that are not in the model", assembly.unclaimedComments());
        notice("privileges on objects that are not in the model", assembly.unclaimedPrivileges());
        List<SchemaObject> objects = OwnObjects.without(owned(new Unreadable(session, assembly).conclude()));
        Evidence evidence = new Evidence(
                dependencies,
                assembly.physical(database()),
                assembly.sizes(),
                assembly.generatedNames(),
                Map.of(),
                assembly.listed(),
                List.of());
        return new Snapshot(
                new Header(ENGINE, version.getFirst(), settings, session.unknowns(), assembly.notices()),
                Catalog.of(objects),
                evidence);
    }

    /** Which database it is, the world over; a copy that was promoted is on a timeline of its own. */
    private Optional<String> database() throws SQLException {
        List<String> found = new ArrayList<>(1);
        session.each(
                CatalogQuery.PHYSICAL_DATABASE,
                row -> found.add(
                        "%s/%d/%d".formatted(row.text("cluster"), row.number("timeline"), row.number("database"))));
        return found.stream().findFirst();
    }

    private void readRelations(Map<Long, String> collations) throws SQLException {
        RelationAssembler relations = new RelationAssembler(session, assembly);
        relations.read();
        SequenceAssembler sequences = new SequenceAssembler(session, assembly, relations.sequences());
        sequences.read();
        new ColumnAssembler(session, assembly, sequences.identities(), collations).read();
        sequences.addSequences();
        relations.addTables();
        new TypeAssembler(session, assembly, collations).read();
        new ForeignAssembler(session, assembly, relations).read();
        new ViewAssembler(session, assembly, relations).read();
        KeyPhrases phrases = new KeyPhrases(session, collations);
        phrases.read();
        IndexAssembler indexes = new IndexAssembler(session, assembly, relations.indexParents(), phrases);
        indexes.read();
        KeyAssembler keys = new KeyAssembler(assembly, indexes);
        new ConstraintAssembler(session, assembly, keys).read();
        indexes.claimRest();
        keys.addKeys();
        indexes.addIndexes();
    }

    private void readOthers() throws SQLException {
        new RuleAssembler(session, assembly).read();
        new RoutineAssembler(session, assembly).read();
        new OperatorAssembler(session, assembly).read();
        new DatabaseAssembler(session, assembly).read();
        new TextSearchAssembler(session, assembly).read();
        new ReplicationAssembler(session, assembly).read();
        new DefaultPrivilegesAssembler(session, assembly).read();
        new ProvidedAssembler(session, assembly).read();
        addExtensionDependencies();
    }

    /** When all objects are known that may go with an extension. */
    private void addExtensionDependencies() {
        assembly.extensionDependencies()
                .forEach((address, extensions) -> assembly.find(address)
                        .ifPresent(object -> extensions.stream()
                                .flatMap(extension -> assembly.find(extension).stream())
                                .forEach(extension -> addExtensionDependency(object, extension))));
    }

    private void addExtensionDependency(ObjectId object, ObjectId extension) {
        MemberId id = new MemberId(object, ExtensionDependency.KIND, assembly.name(extension.name()));
        assembly.addNeed(id, extension);
        assembly.add(new ExtensionDependency(id, CommonProperties.NONE));
    }

    private void unread(Row row) throws SQLException {
        notice(row.text("what"), row.number("count"));
    }

    private void notice(String what, long count) {
        if (count > 0) {
            assembly.addNotice(new Notice("PLB-2101", "Not read yet: " + what + " (" + count + ")"));
        }
    }

    /** The objects that were read, and their owners too: where a kind is unknown, its members are too. */
    private List<SchemaObject> owned(Set<ObjectId> hidden) {
        if (session.unknowns().isEmpty()) {
            return assembly.objects();
        }
        Set<ObjectId> present = new HashSet<>();
        assembly.objects().forEach(object -> present.add(object.id()));
        present.removeAll(hidden);
        return assembly.objects().stream()
                .filter(object -> present.contains(object.id())
                        && object.id().owner().map(present::contains).orElse(true))
                .toList();
    }
}
