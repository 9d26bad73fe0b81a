package dev.plumbline.mysql.shadow;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Tells a server that isn't equipped for a statement from one that refuses it, by its error number. */
final class Lacks {
    private static final Map<Integer, String> LACKS = Map.of(
            1286, "a storage engine", // ER_UNKNOWN_STORAGE_ENGINE
            1289, "a feature of the server", // ER_FEATURE_DISABLED
            1126, "a library of functions", // ER_CANT_OPEN_LIBRARY
            1128, "a function of a library", // ER_FUNCTION_NOT_DEFINED, of a parser or an UDF
            1524, "a plug-in", // ER_PLUGIN_IS_NOT_LOADED
            1477, "a foreign server"); // ER_FOREIGN_SERVER_DOESNT_EXIST

    private Lacks() {}

    /** What it lacks; empty if the statement itself is wrong. */
    static Optional<String> of(SQLException refusal) {
        return Optional.ofNullable(LACKS.get(refusal.getErrorCode()));
    }
}
