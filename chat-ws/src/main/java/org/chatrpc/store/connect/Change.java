package org.chatrpc.store.connect;

import java.util.List;

/** A change written by a transaction, in order with other changes. */
public sealed interface Change {

    /**
     * Inserts rows, or updates them if they exist.
     *
     * @param identity the columns that identify a row, with a unique index; empty if all rows are new
     * @param changing the columns updated if the row exists
     * @param rows one value per column, no duplicate rows; strings, longs and nulls
     */
    record Upsert(String table, List<Column> columns, List<String> identity, List<String> changing, List<Object[]> rows)
            implements Change {}

    /** Deletes rows by their keys. */
    record Delete(String table, List<Column> key, List<Object[]> keys) implements Change {}

    /** A single statement; strings and longs are bound to its placeholders. */
    record Update(String sql, List<Object> values) implements Change {}
}
