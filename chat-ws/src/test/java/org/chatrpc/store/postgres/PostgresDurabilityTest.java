package org.chatrpc.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is acknowledged is on disk, however the server, the database or the user are configured. */
class PostgresDurabilityTest {

    @ParameterizedTest
    @CsvSource({"off, on", "local, on", "remote_write, remote_write", "on, on", "remote_apply, remote_apply"})
    void everyWritingTransactionWaitsForTheDisk(String configured, String used) {
        DatabaseConfig config = PostgresServer.newDatabase();
        DatabaseConfig notDurable = new DatabaseConfig(
                config.url() + "&options=-c%20synchronous_commit=" + configured,
                config.user(),
                config.password(),
                1,
                config.timeout());
        try (Database database = new Database(notDurable, new PostgresDialect(notDurable), UnaryOperator.identity())) {
            database.open();
            for (int i = 0; i < 2; i++) {
                assertThat(database.<String>write(handle -> handle.select("SHOW synchronous_commit")
                                .mapTo(String.class)
                                .one()))
                        .isEqualTo(used);
            }
        }
    }

    @Test
    void aServerWithoutDurabilityIsReportedAtStart() throws IOException, SQLException {
        try (EmbeddedPostgres notDurable = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                LogLines lines = LogLines.of(PostgresDurability.class);
                Stores stores = new Stores(new DatabaseConfig(
                        notDurable.getJdbcUrl("postgres", "postgres"), "postgres", "", 1, Duration.ofSeconds(15)))) {
            stores.log().open();
            assertThat(lines.at(Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("fsync = off, full_page_writes = off");
        }
    }

    @Test
    void aDurableServerCausesNoWarning() {
        try (LogLines lines = LogLines.of(PostgresDurability.class);
                Stores stores = new Stores(PostgresServer.newDatabase())) {
            stores.log().open();
            assertThat(lines.at(Level.WARNING)).isEmpty();
        }
    }
}
