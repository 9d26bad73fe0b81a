package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Schema;
import dev.plumbline.postgres.model.AccessMethod;
import dev.plumbline.postgres.model.Extension;
import dev.plumbline.postgres.model.Language;
import java.sql.SQLException;
import java.util.Optional;

/** Schemas, extensions, languages and access methods. */
final class SchemaAssembler {
    private static final long BOOTSTRAP_SUPERUSER = 10;
    private static final long DATABASE_OWNER = 6171;

    private final CatalogSession session;
    private final Assembly assembly;

    SchemaAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.NAMESPACES, this::schema);
        session.each(CatalogQuery.EXTENSIONS, this::extension);
        session.each(CatalogQuery.LANGUAGES, this::language);
        session.each(CatalogQuery.ACCESS_METHODS, this::accessMethod);
    }

    private void schema(Row row) throws SQLException {
        long oid = row.number("oid");
        String name = row.text("name");
        assembly.addNamespace(oid, name);
        if (assembly.isExtensionMember(Address.NAMESPACE, oid)) {
            return;
        }
        Address address = Address.of(Address.NAMESPACE, oid);
        long owner = row.number("owner");
        // Every version has another owner for the schema that initdb makes: until 14 the superuser, then the
        // database's.
        boolean initial = name.equals("public") && (owner == BOOTSTRAP_SUPERUSER || owner == DATABASE_OWNER);
        CommonProperties common = initial ? assembly.common(address) : assembly.common(address, owner);
        assembly.add(
                address,
                new Schema(new NamedId(Schema.KIND, Namespace.DEFAULT, assembly.name(name)), common, Detail.NONE));
    }

    private void extension(Row row) throws SQLException {
        Address address = Address.of(Address.EXTENSION, row.number("oid"));
        String version = row.text("version");
        Optional<String> standard = row.maybe("default_version");
        CommonProperties common = assembly.common(address);
        boolean ownComment =
                common.comment().equals(row.maybe("default_comment").orElse(""));
        assembly.add(
                address,
                new Extension(
                        new NamedId(Extension.KIND, Namespace.DEFAULT, assembly.name(row.text("name"))),
                        standard.isEmpty() || standard.get().equals(version) ? Optional.empty() : Optional.of(version),
                        Optional.of(assembly.name(row.text("namespace"))),
                        row.flag("relocatable"),
                        ownComment ? CommonProperties.NONE : common));
    }

    private void accessMethod(Row row) throws SQLException {
        long oid = row.number("oid");
        if (assembly.isExtensionMember(Address.ACCESS_METHOD, oid)) {
            return;
        }
        Address address = Address.of(Address.ACCESS_METHOD, oid);
        assembly.add(
                address,
                new AccessMethod(
                        new NamedId(AccessMethod.KIND, Namespace.DEFAULT, assembly.name(row.text("name"))),
                        row.letter("type") == 't' ? AccessMethod.Sort.TABLE : AccessMethod.Sort.INDEX,
                        row.text("handler"),
                        assembly.common(address)));
    }

    private void language(Row row) throws SQLException {
        long oid = row.number("oid");
        if (assembly.isExtensionMember(Address.LANGUAGE, oid)) {
            return;
        }
        Address address = Address.of(Address.LANGUAGE, oid);
        assembly.add(
                address,
                new Language(
                        new NamedId(Language.KIND, Namespace.DEFAULT, assembly.name(row.text("name"))),
                        row.flag("trusted"),
                        row.maybe("handler"),
                        row.maybe("inline"),
                        row.maybe("validator"),
                        assembly.common(address, row.number("owner"))));
    }
}
