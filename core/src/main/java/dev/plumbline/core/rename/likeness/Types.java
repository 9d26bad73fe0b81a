package dev.plumbline.core.rename.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much data types are the same, whatever the engine: by the words that nearly all of them use. */
final class Types {
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of(
                    "smallint",
                    "integer",
                    "int",
                    "bigint",
                    "tinyint",
                    "mediumint",
                    "serial",
                    "bigserial",
                    "int2",
                    "int4",
                    "int8",
                    "numeric",
                    "decimal",
                    "number",
                    "real",
                    "double",
                    "float",
                    "float4",
                    "float8",
                    "money"),
            Set.of(
                    "character",
                    "varchar",
                    "text",
                    "char",
                    "bpchar",
                    "clob",
                    "citext",
                    "nvarchar",
                    "nchar",
                    "varchar2",
                    "longtext",
                    "mediumtext",
                    "tinytext",
                    "string"),
            Set.of("timestamp", "timestamptz", "datetime", "date", "time", "timetz", "datetime2"),
            Set.of("json", "jsonb"),
            Set.of("bytea", "blob", "longblob", "binary", "varbinary", "mediumblob"));

    private Types() {}

    /** 1 for the same, 0 for another of the same family or with other arguments, -1 for another. */
    static int likeness(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return 1;
        }
        String base = base(one);
        String otherBase = base(other);
        boolean arrays = one.endsWith("[]") == other.endsWith("[]");
        boolean related = base.equals(otherBase)
                || FAMILIES.stream().anyMatch(family -> family.contains(base) && family.contains(otherBase));
        return arrays && related && !base.isEmpty() ? 0 : -1;
    }

    private static String base(String type) {
        String lower = type.toLowerCase(Locale.ROOT).strip();
        int end = 0;
        while (end < lower.length() && (Character.isLetterOrDigit(lower.charAt(end)) || lower.charAt(end) == '_')) {
            end++;
        }
        return lower.substring(0, end);
    }
}
