package org.chatrpc.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.chatrpc.store.PostgresServer;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of an application, with the table as {@code docs/transactions.md} has it. */
record OutboxDatabase(DataSource source) implements AutoCloseable {
    private static final Path PAGE = Path.of("..", "docs", "transactions.md");

    static OutboxDatabase postgres() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(PostgresServer.newEmptyDatabase().url());
        source.setUser("postgres");
        return new OutboxDatabase(source).created("PostgreSQL");
    }

    /** The same with a pool, as applications have one. */
    static OutboxDatabase pooledPostgres() throws Exception {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(postgres().source());
        pool.setMaximumPoolSize(4);
        return new OutboxDatabase(pool);
    }

    static OutboxDatabase h2() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new OutboxDatabase(source).created("H2");
    }

    private OutboxDatabase created(String product) throws IOException, SQLException {
        Matcher ddl = Pattern.compile("```sql\n-- [^\n]*" + product + "[^\n]*\n(.*?);\n```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        if (!ddl.find()) {
            throw new IllegalStateException("No table for " + product + " in " + PAGE);
        }
        execute(ddl.group(1));
        return this;
    }

    OutboxTable table() {
        return new OutboxTable(source, "chat_outbox");
    }

    /** Inserts a row in a transaction of its own, and returns its id. */
    String post(String room, String body) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = source.getConnection();
                var insert = connection.prepareStatement("INSERT INTO chat_outbox (id, room, body) VALUES (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, room);
            insert.setString(3, body);
            insert.executeUpdate();
        }
        return id;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a query finds, the columns of a row separated by spaces. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    List<String> waiting() throws SQLException {
        return rows("SELECT body FROM chat_outbox WHERE fault_code IS NULL ORDER BY seq");
    }

    /** Closes the pool, if there is one. */
    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
