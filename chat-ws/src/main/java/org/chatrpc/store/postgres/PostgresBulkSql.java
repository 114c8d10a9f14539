package org.chatrpc.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;

/**
 * Sends all lookups in one round trip, and all changes in another: the driver sends statements joined by semicolons
 * together. Passing one array per column instead of one parameter per value keeps the statements the same for any
 * number of rows, so that the server can reuse their plans.
 */
final class PostgresBulkSql implements BulkSql {

    /** A statement and the values for its placeholders: strings, longs, and arrays of either. */
    private record Part(String sql, List<Object> values) {}

    @Override
    public void read(Connection connection, List<Lookup> lookups) throws SQLException {
        if (lookups.isEmpty()) {
            return;
        }
        List<Part> parts = lookups.stream().map(PostgresBulkSql::part).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql(parts))) {
            bind(connection, statement, parts);
            boolean isRows = statement.execute();
            for (Lookup lookup : lookups) {
                if (!isRows) {
                    throw new SQLException("A lookup returned no result set: " + lookup);
                }
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        lookup.reader().read(rows);
                    }
                }
                isRows = statement.getMoreResults();
            }
        }
    }

    private static Part part(Lookup lookup) {
        if (lookup instanceof Lookup.Query query) {
            return new Part(query.sql(), query.values());
        }
        Lookup.ByKey byKey = (Lookup.ByKey) lookup;
        String names = byKey.key().stream().map(Column::name).collect(Collectors.joining(", ", "(", ")"));
        return new Part(
                byKey.select() + names + " IN (SELECT * FROM " + unnest(byKey.key()) + ")",
                arrays(byKey.key(), byKey.keys()));
    }

    @Override
    public void write(Connection connection, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        List<Part> parts = changes.stream().map(PostgresBulkSql::part).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql(parts))) {
            bind(connection, statement, parts);
            statement.execute();
            // Errors of later statements surface only when their results are read.
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {}
        }
    }

    private static Part part(Change change) {
        if (change instanceof Change.Update update) {
            return new Part(update.sql(), update.values());
        }
        if (change instanceof Change.Delete delete) {
            String names = delete.key().stream().map(Column::name).collect(Collectors.joining(", ", "(", ")"));
            return new Part(
                    "DELETE FROM " + delete.table() + " WHERE " + names + " IN (SELECT * FROM " + unnest(delete.key())
                            + ")",
                    arrays(delete.key(), delete.keys()));
        }
        Change.Upsert upsert = (Change.Upsert) change;
        String columns = upsert.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String insert =
                "INSERT INTO " + upsert.table() + " (" + columns + ") SELECT * FROM " + unnest(upsert.columns());
        return new Part(insert + onConflict(upsert), arrays(upsert.columns(), upsert.rows()));
    }

    private static String onConflict(Change.Upsert upsert) {
        if (upsert.identity().isEmpty()) {
            return "";
        }
        return " ON CONFLICT (" + String.join(", ", upsert.identity()) + ") DO UPDATE SET "
                + upsert.changing().stream()
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "));
    }

    private static String unnest(List<Column> columns) {
        return columns.stream()
                .map(column -> column.isNumber() ? "?::bigint[]" : "?::text[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    private static List<Object> arrays(List<Column> columns, List<Object[]> rows) {
        List<Object> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object[] array = columns.get(i).isNumber() ? new Long[rows.size()] : new String[rows.size()];
            for (int row = 0; row < array.length; row++) {
                array[row] = rows.get(row)[i];
            }
            arrays.add(array);
        }
        return arrays;
    }

    private static String sql(List<Part> parts) {
        return parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Part> parts) throws SQLException {
        int index = 1;
        for (Part part : parts) {
            for (Object value : part.values()) {
                if (value instanceof Long[] numbers) {
                    statement.setArray(index++, connection.createArrayOf("bigint", numbers));
                } else if (value instanceof String[] texts) {
                    statement.setArray(index++, connection.createArrayOf("text", texts));
                } else {
                    statement.setObject(index++, value);
                }
            }
        }
    }
}
