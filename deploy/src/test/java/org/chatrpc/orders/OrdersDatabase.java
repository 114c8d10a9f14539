package org.chatrpc.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database of the application, as its operator sees it. */
public record OrdersDatabase(String url, String user, String password) {
    private static final Path PAGE = Path.of("../docs/transactions.md");

    /** What an order says of its message. */
    public record Order(String number, String room, String messageId) {
        public String text() {
            return "Order " + number + " was placed";
        }
    }

    /** The table of the outbox is that of the page. */
    public void create() throws SQLException, IOException {
        String page = Files.readString(PAGE);
        Matcher ddl = Pattern.compile("```sql\n-- PostgreSQL[^\n]*\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        if (!ddl.find()) {
            throw new IllegalStateException("No table for PostgreSQL in " + PAGE);
        }
        execute(ddl.group(1));
        execute("CREATE TABLE orders (number VARCHAR(64) PRIMARY KEY, room VARCHAR(64), message_id VARCHAR(36))");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public List<Order> orders() throws SQLException {
        List<Order> orders = new ArrayList<>();
        for (List<String> row : rows("SELECT number, room, message_id FROM orders", 3)) {
            orders.add(new Order(row.get(0), row.get(1), row.get(2)));
        }
        return orders;
    }

    /** The texts of some columns. */
    public List<List<String>> rows(String sql, int columns) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
