package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.store.connect.Database;
import org.jdbi.v3.core.result.ResultIterator;

/** Queries that stop at a number of rows or bytes, and never keep many more in memory than they return. */
public final class BoundedQuery {
    /**
     * Small enough that rows with the largest messages use little memory, large enough to read small pages in one or
     * two round trips.
     */
    private static final int FETCH_SIZE = 64;

    private BoundedQuery() {}

    public interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * @param sql has the parameter {@code :max} for its {@code LIMIT}, one more than the limit, to detect whether there
     *     are more rows
     * @param values the values of its other parameters, by name
     */
    public static <T> Slice<T> slice(
            Database database,
            String sql,
            Map<String, ?> values,
            ReadLimit limit,
            Mapping<T> mapping,
            ToLongFunction<T> size) {
        return database.readInSteps(handle -> {
            try (ResultIterator<T> rows = handle.createQuery(sql)
                    .bindMap(values)
                    .bind("max", limit.items() + 1L)
                    .setFetchSize(FETCH_SIZE)
                    .map((row, context) -> mapping.map(row))
                    .iterator()) {
                return Slice.of(rows, limit, size);
            }
        });
    }
}
