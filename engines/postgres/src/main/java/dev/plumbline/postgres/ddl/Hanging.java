package dev.plumbline.postgres.ddl;

/** The writers of what hangs on a column, for whoever moves it from one column to another. */
record Hanging(ConstraintDdl constraints, IndexDdl indexes, CommonDdl common) {}
