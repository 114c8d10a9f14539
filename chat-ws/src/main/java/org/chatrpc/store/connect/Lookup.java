package org.chatrpc.store.connect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows that a transaction reads, together with other lookups. */
public sealed interface Lookup {

    /** Called with the cursor on each row in turn. */
    RowReader reader();

    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Rows found by their keys.
     *
     * @param select a statement up to its condition, including {@code WHERE}
     * @param key the key columns as named in the condition
     * @param keys one value per key column; at least one key
     */
    record ByKey(String select, List<Column> key, List<Object[]> keys, RowReader reader) implements Lookup {}

    /** A single query; strings and longs are bound to its placeholders. */
    record Query(String sql, List<Object> values, RowReader reader) implements Lookup {}
}
