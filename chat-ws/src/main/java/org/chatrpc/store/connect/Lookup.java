package org.chatrpc.store.connect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows that a transaction asks for, together with others. */
public sealed interface Lookup {

    /** Is given the cursor on each row in turn. */
    RowReader reader();

    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Rows by their keys.
     *
     * @param select a statement up to its condition, {@code WHERE} included
     * @param key the columns of the key, as the condition names them
     * @param keys a value for each of these columns; at least one key
     */
    record ByKey(String select, List<Column> key, List<Object[]> keys, RowReader reader) implements Lookup {}

    /** A query of its own; strings and longs are bound to its question marks. */
    record Query(String sql, List<Object> values, RowReader reader) implements Lookup {}
}
