package org.chatrpc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A database with all tables, which others are copies of. A copy that a test has used can be made as good as new, with the
 * rows of the template again, which takes a quarter of the time of another copy.
 */
final class TemplateDatabase {
    /**
     * All that defines the tables, and what a test may have left beside them. A transaction that changes a definition
     * leaves its number in {@code xmin}, and a copy starts with the numbers of the template.
     */
    private static final String SCHEMA = """
            WITH own AS (SELECT oid, xmin FROM pg_class WHERE relnamespace = 'public'::regnamespace)
            SELECT md5(string_agg(part, ',' ORDER BY part)) FROM (
                SELECT concat_ws(' ', 'relation', oid, xmin) AS part FROM own
                UNION ALL SELECT concat_ws(' ', 'column', attrelid, attnum, pg_attribute.xmin)
                    FROM pg_attribute JOIN own ON own.oid = attrelid
                UNION ALL SELECT concat_ws(' ', 'statistics', starelid, staattnum)
                    FROM pg_statistic JOIN own ON own.oid = starelid
                UNION ALL SELECT concat_ws(' ', 'default', oid, xmin) FROM pg_attrdef
                UNION ALL SELECT concat_ws(' ', 'constraint', oid, xmin) FROM pg_constraint
                UNION ALL SELECT concat_ws(' ', 'trigger', oid, xmin) FROM pg_trigger
                UNION ALL SELECT concat_ws(' ', 'function', oid, xmin) FROM pg_proc
                    WHERE pronamespace = 'public'::regnamespace
                UNION ALL SELECT concat_ws(' ', 'schema', oid) FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_'
                UNION ALL SELECT concat_ws(' ', 'setting', setconfig) FROM pg_db_role_setting
                    WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
                UNION ALL SELECT concat_ws(' ', 'large object', oid) FROM pg_largeobject_metadata) AS parts""";

    /** So that triggers and references stay out of it. */
    private static final String JUST_ROWS = "SET LOCAL session_replication_role = replica";

    /** A table without a page has never had a row. */
    private static final String EMPTY = """
            DO $$
            DECLARE
                used regclass;
            BEGIN
                FOR used IN SELECT oid FROM pg_class
                    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
                LOOP
                    EXECUTE 'DELETE FROM ' || used;
                END LOOP;
                PERFORM setval(seqrelid::regclass, seqstart, false) FROM pg_sequence;
            END
            $$""";

    /** Each database has a log of its own. */
    static final String NEW_LOG = "UPDATE log_head SET log_id = replace(gen_random_uuid()::text, '-', '')";

    /** Deleted rows stay in their pages, and would be read by each test that follows. */
    private static final long MAX_GROWTH_BYTES = 4 << 20;

    private final String name;
    private final String schema;
    private final long maxSize;
    private final Map<String, String> rows = new LinkedHashMap<>();

    /**
     * @param template a connection to a database with all tables as they should be
     */
    TemplateDatabase(String name, Connection template) throws SQLException {
        this.name = name;
        schema = text(template, SCHEMA);
        maxSize = size(template) + MAX_GROWTH_BYTES;
        try (Statement statement = template.createStatement();
                ResultSet tables = statement.executeQuery("""
                        SELECT oid::regclass FROM pg_class
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""")) {
            while (tables.next()) {
                String table = tables.getString(1);
                String json = text(template, "SELECT json_agg(t) FROM " + table + " t");
                if (json != null) {
                    rows.put(table, json);
                }
            }
        }
    }

    String name() {
        return name;
    }

    /**
     * @return false if the definitions are not those of the template any more, or if there is too much to read over
     */
    boolean renew(Connection used) throws SQLException {
        if (!schema.equals(text(used, SCHEMA)) || size(used) > maxSize) {
            return false;
        }
        used.setAutoCommit(false);
        execute(used, JUST_ROWS);
        execute(used, EMPTY);
        for (Map.Entry<String, String> table : rows.entrySet()) {
            String insert = "INSERT INTO %1$s SELECT * FROM json_populate_recordset(NULL::%1$s, ?::json)"
                    .formatted(table.getKey());
            try (PreparedStatement statement = used.prepareStatement(insert)) {
                statement.setString(1, table.getValue());
                statement.executeUpdate();
            }
        }
        execute(used, NEW_LOG);
        used.commit();
        used.setAutoCommit(true);
        return true;
    }

    private static long size(Connection connection) throws SQLException {
        return Long.parseLong(text(connection, "SELECT pg_database_size(current_database())"));
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
