package org.chatrpc.store.connect;

import java.util.List;

/** What a transaction writes, together with others and in their order. */
public sealed interface Change {

    /**
     * New rows, and new values of rows that exist.
     *
     * @param identity the columns by which a row is recognised, which have a unique index; empty if all rows are new
     * @param changing the columns that are changed where the row exists
     * @param rows a value for each column, each row once; strings, longs and nulls
     */
    record Upsert(String table, List<Column> columns, List<String> identity, List<String> changing, List<Object[]> rows)
            implements Change {}

    /** Rows that go, by their keys. */
    record Delete(String table, List<Column> key, List<Object[]> keys) implements Change {}

    /** A statement of its own; strings and longs are bound to its question marks. */
    record Update(String sql, List<Object> values) implements Change {}
}
