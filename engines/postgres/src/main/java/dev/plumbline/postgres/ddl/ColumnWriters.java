package dev.plumbline.postgres.ddl;

/** The writers of a column's parts, and of what hangs on it. */
record ColumnWriters(
        ColumnClause clause,
        ColumnAlteration alteration,
        IdentityDdl identities,
        NotNullDdl notNulls,
        SequenceDdl sequences,
        ConstraintDdl constraints,
        IndexDdl indexes,
        CommonDdl common) {}
