package org.chatrpc.store.sql.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The columns that refer to a table, read from the database schema. So a table that is added later cannot be forgotten. */
final class References {
    private References() {}

    record Column(String table, String name) {}

    static List<Column> to(String table, Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        List<Column> columns = new ArrayList<>();
        try (ResultSet keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                columns.add(new Column(keys.getString("FKTABLE_NAME"), keys.getString("FKCOLUMN_NAME")));
            }
        }
        return columns;
    }
}
