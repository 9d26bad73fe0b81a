package dev.plumbline.bench.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema of as many tables as wanted, all alike: twenty columns of mixed types, an identity key, a unique constraint, two
 * indexes, a foreign key, a check, defaults and comments.
 */
final class GeneratedSchema {
    private static final int BATCH = 200;

    private GeneratedSchema() {}

    /** Makes the tables; each refers to the one before it, the first to itself. */
    static void create(Connection connection, int tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bench");
            StringBuilder script = new StringBuilder();
            for (int table = 0; table < tables; table++) {
                script.append(table(table, Math.max(0, table - 1)));
                if (table % BATCH == BATCH - 1 || table == tables - 1) {
                    statement.execute(script.toString());
                    script.setLength(0);
                }
            }
            statement.execute("VACUUM (ANALYZE) pg_catalog.pg_attribute");
            statement.execute("ANALYZE");
        }
    }

    private static String table(int number, int parent) {
        return """
            CREATE TABLE bench.t%1$d (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                parent_id bigint,
                code varchar(40) NOT NULL,
                name text NOT NULL DEFAULT '',
                kind smallint NOT NULL DEFAULT 0,
                amount numeric(12, 2) NOT NULL DEFAULT 0,
                rate double precision,
                active boolean NOT NULL DEFAULT true,
                born date,
                created_at timestamptz NOT NULL DEFAULT now(),
                updated_at timestamp,
                note text,
                tags text[] NOT NULL DEFAULT '{}',
                payload jsonb,
                token uuid,
                size integer CHECK (size >= 0),
                letter char(1),
                address inet,
                span interval,
                raw bytea,
                CONSTRAINT t%1$d_code_key UNIQUE (code)
            );
            CREATE INDEX t%1$d_name_idx ON bench.t%1$d (name, kind DESC);
            CREATE INDEX t%1$d_active_idx ON bench.t%1$d (created_at) WHERE active;
            ALTER TABLE bench.t%1$d ADD CONSTRAINT t%1$d_parent_fk FOREIGN KEY (parent_id) REFERENCES bench.t%2$d (id);
            COMMENT ON TABLE bench.t%1$d IS 'table number %1$d';
            COMMENT ON COLUMN bench.t%1$d.amount IS 'what table %1$d counts';
            """.formatted(number, parent);
    }
}
