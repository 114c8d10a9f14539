package org.chatrpc.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;

/**
 * Runs one statement after another: within a process, a statement prepared once and executed for each row is cheapest.
 */
final class SqliteBulkSql implements BulkSql {
    /** The maximum number of keys per statement, as SQLite limits the number of variables. */
    private static final int MAX_KEYS = 256;

    @Override
    public void read(Connection connection, List<Lookup> lookups) throws SQLException {
        for (Lookup lookup : lookups) {
            if (lookup instanceof Lookup.ByKey byKey) {
                for (int from = 0; from < byKey.keys().size(); from += MAX_KEYS) {
                    int to = Math.min(from + MAX_KEYS, byKey.keys().size());
                    read(connection, byKey, byKey.keys().subList(from, to));
                }
            } else if (lookup instanceof Lookup.Query query) {
                try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                    bind(statement, 1, query.values().toArray());
                    read(statement, query.reader());
                }
            }
        }
    }

    private static void read(Connection connection, Lookup.ByKey lookup, List<Object[]> keys) throws SQLException {
        // A few different statements, with the last key repeated, rather than one for each number of keys.
        int tuples = Integer.highestOneBit(2 * keys.size() - 1);
        String tuple = "(" + "?, ".repeat(lookup.key().size() - 1) + "?)";
        String sql = lookup.select() + names(lookup.key()) + " IN (VALUES " + (tuple + ", ").repeat(tuples - 1) + tuple
                + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (int i = 0; i < tuples; i++) {
                index = bind(statement, index, keys.get(Math.min(i, keys.size() - 1)));
            }
            read(statement, lookup.reader());
        }
    }

    private static void read(PreparedStatement statement, Lookup.RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    @Override
    public void write(Connection connection, List<Change> changes) throws SQLException {
        for (Change change : changes) {
            if (change instanceof Change.Upsert upsert) {
                run(connection, sql(upsert), upsert.rows());
            } else if (change instanceof Change.Delete delete) {
                String condition = delete.key().stream()
                        .map(column -> column.name() + " = ?")
                        .collect(Collectors.joining(" AND "));
                run(connection, "DELETE FROM " + delete.table() + " WHERE " + condition, delete.keys());
            } else if (change instanceof Change.Update update) {
                run(connection, update.sql(), List.<Object[]>of(update.values().toArray()));
            }
        }
    }

    private static String sql(Change.Upsert upsert) {
        String columns = upsert.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + upsert.table() + " (" + columns + ") VALUES ("
                + "?, ".repeat(upsert.columns().size() - 1) + "?)";
        if (upsert.identity().isEmpty()) {
            return insert;
        }
        String set = upsert.changing().stream()
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return insert + " ON CONFLICT (" + String.join(", ", upsert.identity()) + ") DO UPDATE SET " + set;
    }

    private static void run(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, 1, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int bind(PreparedStatement statement, int first, Object... values) throws SQLException {
        int index = first;
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        return index;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
