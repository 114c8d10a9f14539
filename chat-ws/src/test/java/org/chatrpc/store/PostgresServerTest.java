package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;

/** Whether a database that an earlier test has used is as good as a new one. */
class PostgresServerTest {
    private static final String OID = "SELECT oid FROM pg_database WHERE datname = current_database()";

    private final DatabaseConfig used = PostgresServer.unusedDatabase();

    @Test
    void aUsedDatabaseHasTheRowsOfANewOne() throws SQLException {
        Map<String, String> expected = tables(PostgresServer.unusedDatabase());
        String oid = PostgresServer.text(used, OID);
        try (Stores stores = new Stores(used)) {
            stores.log().open();
            Chat chat = new Chat(stores.log());
            chat.members("ann");
            chat.posted(Chat.post("general", "ann", "never seen again"));
        }
        assertThat(tables(used)).doesNotContainEntry("message", expected.get("message"));

        DatabaseConfig renewed = usedAgain();

        assertThat(PostgresServer.text(renewed, OID)).isEqualTo(oid);
        assertThat(tables(renewed)).isEqualTo(expected);
    }

    @Test
    void whoHasLeftAConnectionOpenIsOut() throws SQLException {
        try (Connection left = connect(used);
                Statement statement = left.createStatement()) {
            usedAgain();

            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(used)).hasMessageContaining("does not exist");
        }
    }

    @Test
    void aDatabaseWhoseTablesWereChangedIsNotUsedAgain() {
        PostgresServer.execute(used, "ALTER TABLE message DISABLE TRIGGER ALL");
        String oid = PostgresServer.text(used, OID);

        assertThat(PostgresServer.text(usedAgain(), OID)).isNotEqualTo(oid);
    }

    /** The one database of this test that is taken back last. */
    private DatabaseConfig usedAgain() {
        PostgresServer.takeBack(used);
        return PostgresServer.newDatabase();
    }

    /** The rows of each table, but not what differs between any two databases. */
    private static Map<String, String> tables(DatabaseConfig database) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet names =
                        statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (names.next()) {
                String name = names.getString(1);
                String rows = "SELECT coalesce(json_agg(to_jsonb(t) - 'log_id'), '[]') FROM " + name + " t";
                tables.put(name, TemplateDatabase.text(connection, rows));
            }
        }
        return tables;
    }

    private static Connection connect(DatabaseConfig database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
