package org.chatrpc.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.store.Chat;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.DatabaseInUseException;
import org.chatrpc.store.connect.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a SQLite file: taken while a server is running, and restored. */
class SqliteBackupTest {
    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void makeFolders() throws IOException {
        data = Files.createDirectories(folder.resolve("it's data"));
        file = folder.resolve("chat.backup");
    }

    private Path database() {
        return data.resolve("chat.db");
    }

    private Backups backups() {
        return new Backups(DatabaseConfig.sqlite(database()), line -> {});
    }

    private Stores opened() {
        Stores stores = new Stores(DatabaseConfig.sqlite(database()));
        stores.log().open();
        return stores;
    }

    /** Runs a server that stores three messages, and stops it. */
    private LogStore.End filled() {
        try (Stores stores = opened()) {
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            for (int i = 0; i < 3; i++) {
                chat.posted(Chat.post("general", "alice", "m" + i));
            }
            return stores.log().end();
        }
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> list = Files.list(where)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void execute(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aBackupUnderLoadIsAConsistentSnapshotAndBlocksNobody() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (Stores stores = opened()) {
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> {
                int sent = 0;
                while (!stop.get()) {
                    chat.posted(Chat.post("general", "alice", "m" + sent++));
                }
                return sent;
            });
            for (int i = 0; i < 5; i++) {
                LogStore.End before = stores.log().end();
                BackupContents contents = backups().take(file, true);
                assertThat(contents.lastSeq())
                        .isBetween(before.seq(), stores.log().end().seq());
                assertThat(backups().check(file)).isEqualTo(contents);
            }
            stop.set(true);
            assertThat(sending.get()).isPositive();
        }
        assertThat(names(folder)).containsExactly("chat.backup", "it's data");
    }

    @Test
    void aBackupIsPrivateAndDoesNotOverwriteUnlessTold() throws IOException {
        filled();
        backups().take(file, false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backups().take(file, false))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> backups().take(database(), true)).hasMessageContaining("the database itself");
        assertThatThrownBy(() -> backups().take(folder, true)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> backups().take(folder.resolve("no/chat.backup"), true))
                .hasMessageContaining("no folder");
        assertThat(backups().take(file, true).messages()).isEqualTo(3);
        assertThat(names(data)).doesNotContain("chat.db-journal");
    }

    @Test
    void aMissingDatabaseCannotBeBackedUp() throws IOException {
        assertThatThrownBy(() -> backups().take(file, false)).hasMessageContaining("There is no database");
        assertThat(names(data)).isEmpty();
    }

    @Test
    void aRestoredLogHasANewIdAndThePreviousDatabaseIsKept() throws IOException {
        LogStore.End backedUp = filled();
        backups().take(file, false);
        try (Stores stores = opened()) {
            Chat chat = new Chat(stores.log());
            chat.posted(Chat.post("general", "alice", "lost"));
        }
        assertThat(backups().restore(file).lastSeq()).isEqualTo(backedUp.seq());

        try (Stores stores = opened()) {
            LogStore.End restored = stores.log().end();
            assertThat(restored.seq()).isEqualTo(backedUp.seq());
            assertThat(restored.logId()).isNotEqualTo(backedUp.logId());
            assertThat(stores.messages()
                            .after("general", 0, ReadLimit.items(10))
                            .items())
                    .hasSize(3);
        }
        String replaced = names(data).stream()
                .filter(name -> name.contains("replaced"))
                .findFirst()
                .orElseThrow();
        assertThat(backups().check(data.resolve(replaced)).messages()).isEqualTo(4);
        assertThat(names(data)).containsExactly("chat.db", "chat.db.lock", replaced);
    }

    @Test
    void aBackupCopiedByHandGetsANewIdToo() throws IOException {
        LogStore.End backedUp = filled();
        backups().take(file, false);
        Files.delete(database());
        Files.copy(file, database());
        try (Stores stores = opened()) {
            LogStore.End restored = stores.log().end();
            assertThat(restored.logId()).isNotEqualTo(backedUp.logId());
        }
        try (Stores stores = opened()) {
            assertThat(stores.log().end().seq()).isEqualTo(backedUp.seq());
        }
    }

    @Test
    void aDatabaseInUseIsNotReplaced() {
        filled();
        backups().take(file, false);
        try (Stores stores = opened()) {
            assertThatThrownBy(() -> backups().restore(file))
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessageContaining("in use by another server");
            assertThat(stores.log().end().seq()).isPositive();
        }
    }

    @Test
    void anInvalidBackupIsRefusedAndTheDatabaseKept() throws Exception {
        LogStore.End end = filled();
        backups().take(file, false);
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, new byte[] {1, 2, 3});
        refused(file, "not a database");
        byte[] torn = whole.clone();
        java.util.Arrays.fill(torn, whole.length / 2, whole.length / 2 + 8_192, (byte) 7);
        Files.write(file, torn);
        refused(file, "damaged|malformed");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 4_096));
        refused(file, "damaged|malformed");
        refused(folder.resolve("missing"), "There is no file");

        Files.write(file, whole);
        execute(file, "DELETE FROM event WHERE seq = 3");
        refused(file, "some are missing");
        Files.write(file, whole);
        execute(file, "UPDATE log_head SET seq = seq + 1");
        refused(file, "should have the entries");
        Files.write(file, whole);
        execute(file, "UPDATE room SET last_number = 9");
        refused(file, "messages of the room general are missing");
        Files.write(file, whole);
        execute(file, "UPDATE message SET changed_seq = 9, deleted_at = 9, deleted_by = 'alice' WHERE number = 1");
        refused(file, "deleted messages still have contents");
        Files.write(file, whole);
        execute(file, "UPDATE event SET kind = 'MESSAGE_DELETED', message_id = 3 WHERE seq = 4");
        refused(file, "not in their newest state");
        Files.write(file, whole);
        execute(file, """
                INSERT INTO flyway_schema_history
                SELECT 99, '99', 'from the future', type, 'V99__future.sql', 1, installed_by, installed_on, 1, success
                FROM flyway_schema_history WHERE installed_rank = 1""");
        refused(file, "made by a newer version");
        Files.delete(file);
        execute(file, "CREATE TABLE other (a)");
        refused(file, "does not contain the tables of a chat");

        try (Stores stores = opened()) {
            assertThat(stores.log().end()).isEqualTo(end);
        }
        assertThat(names(data)).containsExactly("chat.db", "chat.db.lock");
    }

    private void refused(Path backup, String reason) {
        assertThatThrownBy(() -> backups().restore(backup))
                .isInstanceOf(StoreException.class)
                .message()
                .containsPattern(reason)
                .doesNotContain("\n");
    }

    @Test
    void aDamagedDatabaseCanBeReplacedAndIsKept() throws IOException {
        filled();
        backups().take(file, false);
        Files.writeString(database(), "This is a letter, not a database. ".repeat(100));
        backups().restore(file);
        try (Stores stores = opened()) {
            assertThat(stores.messages()
                            .after("general", 0, ReadLimit.items(10))
                            .items())
                    .hasSize(3);
        }
        assertThat(names(data)).anyMatch(name -> name.contains("replaced"));
    }

    @Test
    void postgresIsReferredToItsOwnTools() {
        Backups others = new Backups(new DatabaseConfig("jdbc:postgresql:chat", "", ""), line -> {});
        assertThatThrownBy(() -> others.take(file, false)).hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> others.restore(file)).hasMessageContaining("pg_restore");
    }
}
