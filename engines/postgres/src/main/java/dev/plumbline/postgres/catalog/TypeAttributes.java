package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attributes of CREATE TYPE, CREATE AGGREGATE and their like: those that aren't the server's defaults, as SQL. */
final class TypeAttributes {
    private static final String NO_FUNCTION = "-";

    private final List<Option> attributes = new ArrayList<>();

    static List<Option> ofRange(Row row) throws SQLException {
        return new TypeAttributes()
                .sql("SUBTYPE", row.maybe("subtype"))
                .sql("SUBTYPE_OPCLASS", row.maybe("operator_class"))
                .sql("COLLATION", row.maybe("collation"))
                .sql("CANONICAL", row.maybe("canonical"))
                .sql("SUBTYPE_DIFF", row.maybe("difference"))
                .sql("MULTIRANGE_TYPE_NAME", row.maybe("multirange_name"))
                .list();
    }

    static List<Option> ofBase(Row row) throws SQLException {
        long length = row.number("length");
        return new TypeAttributes()
                .function("INPUT", row.maybe("input"))
                .function("OUTPUT", row.maybe("output"))
                .function("RECEIVE", row.maybe("receive"))
                .function("SEND", row.maybe("send"))
                .function("TYPMOD_IN", row.maybe("modifier_input"))
                .function("TYPMOD_OUT", row.maybe("modifier_output"))
                .function("ANALYZE", row.maybe("analyze"))
                .function("SUBSCRIPT", row.maybe("subscript"))
                .literal("DEFAULT", row.maybe("default"))
                .sql("INTERNALLENGTH", Optional.of(length < 0 ? "VARIABLE" : Long.toString(length)))
                .flag("PASSEDBYVALUE", row.flag("by_value"))
                .sql("ALIGNMENT", Optional.of(alignment(row.letter("alignment"))))
                .sql(
                        "STORAGE",
                        Optional.of(ColumnAssembler.storageName(row.letter("storage"))
                                .toLowerCase(Locale.ROOT)))
                .literal("CATEGORY", row.maybe("category").filter(category -> !category.equals("U")))
                .sql("PREFERRED", row.flag("preferred") ? Optional.of("true") : Optional.empty())
                .sql("ELEMENT", row.maybe("element"))
                .literal("DELIMITER", row.maybe("delimiter").filter(delimiter -> !delimiter.equals(",")))
                .sql("COLLATABLE", row.flag("collatable") ? Optional.of("true") : Optional.empty())
                .list();
    }

    TypeAttributes sql(String name, Optional<String> value) {
        value.ifPresent(sql -> attributes.add(new Option(name, sql)));
        return this;
    }

    /** A function by its qualified name; the catalogue writes a dash for none. */
    TypeAttributes function(String name, Optional<String> value) {
        return sql(name, value.filter(function -> !function.equals(NO_FUNCTION)));
    }

    TypeAttributes literal(String name, Optional<String> value) {
        return sql(name, value.map(PostgresQuoting.POSTGRES::literal));
    }

    /** An attribute that is there or not, without a value. */
    TypeAttributes flag(String name, boolean set) {
        return sql(name, set ? Optional.of("") : Optional.empty());
    }

    List<Option> list() {
        return List.copyOf(attributes);
    }

    private static String alignment(char letter) {
        return switch (letter) {
            case 'c' -> "char";
            case 's' -> "int2";
            case 'd' -> "double";
            default -> "int4";
        };
    }
}
