package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.DatabaseInUseException;
import org.chatrpc.store.connect.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behaviour specific to a database in a file. */
class SqliteDatabaseTest {
    @TempDir
    Path folder;

    private DatabaseConfig config() {
        return new DatabaseConfig("jdbc:sqlite:" + file(), "", "", 2, Duration.ofMillis(300));
    }

    private Path file() {
        return folder.resolve("missing folder").resolve("chat.db");
    }

    private Stores opened() {
        Stores stores = new Stores(config());
        stores.log().open();
        return stores;
    }

    private List<String> files(Path where) throws IOException {
        try (Stream<Path> list = Files.list(where)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Connection outsider() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }

    @Test
    void everyConnectionIsDurableAndChecked() throws SQLException {
        List<DataSource> sources = new ArrayList<>();
        try (Stores stores = new Stores(config(), source -> {
            sources.add(source);
            return source;
        })) {
            stores.log().open();
            assertThat(sources).hasSize(3);
            for (DataSource source : sources) {
                try (Connection connection = source.getConnection()) {
                    assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
                    assertThat(pragma(connection, "synchronous")).isEqualTo("2");
                    assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
                    assertThat(pragma(connection, "fullfsync")).isEqualTo("1");
                    assertThat(pragma(connection, "checkpoint_fullfsync")).isEqualTo("1");
                    assertThat(pragma(connection, "busy_timeout")).isEqualTo("300");
                }
            }
        }
    }

    @Test
    void openingIsIdempotent() {
        try (Stores stores = opened()) {
            stores.log().open();
            assertThat(stores.log().snapshot().seq()).isZero();
        }
    }

    @Test
    void theStoreIsUnavailableBeforeOpeningAndAfterClosing() {
        Stores stores = new Stores(config());
        assertThatThrownBy(() -> stores.log().snapshot())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("not open");
        stores.log().open();
        stores.close();
        stores.close();
        assertThatThrownBy(() -> stores.messages()
                        .after("general", 0, ReadLimit.items(1))
                        .items())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> stores.log().open()).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void closingLeavesOnlyTheDatabaseAndItsLockFile() throws IOException {
        try (Stores stores = opened()) {
            new Chat(stores.log()).members("alice");
            assertThat(files(file().getParent())).contains("chat.db-wal");
        }
        assertThat(files(file().getParent())).containsExactly("chat.db", "chat.db.lock");
    }

    @Test
    void aSecondServerOnTheSameFileIsRefusedUntilTheFirstCloses() {
        Stores second = new Stores(config());
        try (Stores first = opened()) {
            assertThat(first.log().snapshot().seq()).isZero();
            assertThatThrownBy(() -> second.log().open())
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessage("The database " + file() + " is in use by another server.");
        }
        second.log().open();
        second.close();
    }

    @Test
    void aWriteLockOfAnotherProcessBlocksWritingButNotReading() throws SQLException {
        try (Stores stores = opened();
                Connection outsider = outsider();
                Statement statement = outsider.createStatement()) {
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> chat.append(Chat.post("general", "alice", "x")))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(stores.log().readAfter(0, 10)).hasSize(2);
            statement.execute("ROLLBACK");
            assertThat(chat.posted(Chat.post("general", "alice", "x")).number()).isEqualTo(1);
        }
    }

    @Test
    void aFullDiskMakesTheStoreUnavailableAndLeavesNoChanges() {
        try (Stores stores = new Stores(config(), FullDisk::new)) {
            stores.log().open();
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            String body = "x".repeat(8_000);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            chat.append(Chat.post("general", "alice", body), Chat.post("general", "alice", body));
                        }
                    })
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("full");
            long stored = stores.log().snapshot().rooms().get(0).lastNumber();
            assertThat(stored).isPositive().isEven();
            assertThat(Chat.numbers(stores.log().readAfter(0, 1000), "general")).hasSize((int) stored);
        }
    }

    @Test
    void aDatabaseFoundDamagedIsNotWrittenTo() throws Exception {
        try (Stores stores = opened()) {
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            for (int i = 0; i < 50; i++) {
                chat.append(Chat.post("general", "alice", "x".repeat(8_000)));
            }
            stores.log().probe();
            try (Connection outsider = outsider()) {
                pragma(outsider, "wal_checkpoint(TRUNCATE)");
            }
            byte[] content = Files.readAllBytes(file());
            new Random(1).nextBytes(content);
            try (RandomAccessFile disk = new RandomAccessFile(file().toFile(), "rw")) {
                disk.seek(4096);
                disk.write(content, 4096, content.length - 4096);
            }

            assertThatThrownBy(() -> stores.messages().after("general", 0, ReadLimit.items(500)))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> chat.append(Chat.post("general", "alice", "x")))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("damaged");
            assertThatThrownBy(() -> stores.log().probe()).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void tablesOfANewerVersionAreRefused() throws SQLException {
        opened().close();
        try (Connection outsider = outsider();
                Statement statement = outsider.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history
                    SELECT 99, '99', 'from the future', type, 'V99__future.sql', 1, installed_by, installed_on, 1, success
                    FROM flyway_schema_history WHERE installed_rank = 1""");
        }
        Stores stores = new Stores(config());
        assertThatThrownBy(() -> stores.log().open())
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        "The database was made by a newer version of this server, which brought its tables to version 99."
                                + " Start that version, or restore a backup from before.");
        stores.close();
    }

    @Test
    void aFileThatIsNotADatabaseIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "This is a letter, not a database. ".repeat(100));
        Stores stores = new Stores(config());
        assertThatThrownBy(() -> stores.log().open()).isInstanceOf(StoreException.class);
        Files.delete(file());
        stores.log().open();
        stores.close();
    }

    @Test
    void aFolderThatCannotBeCreatedIsRefused() throws IOException {
        Files.writeString(file().getParent(), "in the way");
        Stores stores = new Stores(config());
        assertThatThrownBy(() -> stores.log().open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("folder");
        stores.close();
    }

    @Test
    void otherUrlsAreRefused() {
        for (String url :
                List.of("jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:a.db?cache=shared", "jdbc:other:x")) {
            DatabaseConfig other = new DatabaseConfig(url, "", "");
            assertThatThrownBy(() -> new Stores(other).close())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("jdbc:sqlite:");
        }
    }
}
