package org.chatrpc.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCacheTest {
    private static final String INSERT = "INSERT INTO word (id, text) VALUES (?, ?)";
    private static final String TEXT = "SELECT text FROM word WHERE id = ?";

    @TempDir
    Path folder;

    /** Each statement that SQLite was asked to compile. */
    private final List<PreparedStatement> compiled = new ArrayList<>();

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("words.db"));
        connection = StatementCache.over(recorded(raw));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementIsCompiledOnce() throws SQLException {
        for (int i = 0; i < 10; i++) {
            insert(i, "word " + i);
            assertThat(text(i)).isEqualTo("word " + i);
        }
        assertThat(compiled).hasSize(2);
    }

    @Test
    void parametersAndBatchesOfAnEarlierUseAreForgotten() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, 1);
            statement.setObject(2, "one");
            statement.executeUpdate();
            statement.setObject(1, 2);
            statement.setObject(2, "never written");
            statement.addBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, 3);
            statement.addBatch();
            statement.executeBatch();
        }
        assertThat(text(1)).isEqualTo("one");
        assertThat(text(2)).isEqualTo("nothing");
        assertThat(text(3)).isNull();
    }

    @Test
    void theSameStatementCanBeInUseTwice() throws SQLException {
        insert(1, "one");
        insert(2, "two");
        try (PreparedStatement outer = connection.prepareStatement("SELECT id FROM word ORDER BY id");
                ResultSet rows = outer.executeQuery()) {
            assertThat(rows.next()).isTrue();
            try (PreparedStatement inner = connection.prepareStatement("SELECT id FROM word ORDER BY id");
                    ResultSet again = inner.executeQuery()) {
                assertThat(again.next()).isTrue();
                assertThat(again.getInt(1)).isEqualTo(1);
            }
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    /** A reader that stops early must not keep an old snapshot open, or the WAL could never be emptied. */
    @Test
    void aStatementThatWasNotReadToItsEndHoldsNothing() throws SQLException {
        insert(1, "one");
        insert(2, "two");
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM word")) {
            assertThat(statement.executeQuery().next()).isTrue();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT text FROM word")) {
            assertThat(statement.execute()).isTrue();
        }
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DROP TABLE word")).isZero();
        }
    }

    @Test
    void aStatementThatFailedIsCompiledAgain() throws SQLException {
        insert(1, "one");
        assertThatThrownBy(() -> insert(1, "again")).isInstanceOf(SQLException.class);
        insert(2, "two");
        assertThat(compiled).hasSize(2);
        assertThat(compiled.get(0).isClosed()).isTrue();
    }

    @Test
    void aChangeOfTheSchemaIsSeen() throws SQLException {
        insert(1, "one");
        assertThat(text(1)).isEqualTo("one");
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE word RENAME TO renamed");
            statement.execute("CREATE TABLE word AS SELECT id, 'new ' || text AS text FROM renamed");
        }
        assertThat(text(1)).isEqualTo("new one");
    }

    @Test
    void theNumberOfStatementsIsBounded() throws SQLException {
        for (int i = 0; i < 1_000; i++) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT " + i);
                    ResultSet row = statement.executeQuery()) {
                assertThat(row.getInt(1)).isEqualTo(i);
            }
        }
        int open = 0;
        for (PreparedStatement statement : compiled) {
            open += statement.isClosed() ? 0 : 1;
        }
        assertThat(open).isEqualTo(128);
    }

    @Test
    void nothingCanBeDoneWithAClosedStatement() throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT 1");
        statement.close();
        statement.close();
        assertThat(statement.isClosed()).isTrue();
        assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLException.class);
    }

    private void insert(int id, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, id);
            statement.setObject(2, text);
            statement.executeUpdate();
        }
    }

    private @Nullable String text(int id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TEXT)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "nothing";
            }
        }
    }

    private Connection recorded(Connection raw) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(raw, arguments);
                        if (result instanceof PreparedStatement statement
                                && method.getName().equals("prepareStatement")) {
                            compiled.add(statement);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
