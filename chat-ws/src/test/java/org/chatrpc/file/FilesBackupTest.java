package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatrpc.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.backup.BackupContents;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.folder.FolderLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups include what is in files. */
class FilesBackupTest {
    @TempDir
    Path folder;

    private Backups backups(Path database) {
        return new Backups(DatabaseConfig.sqlite(database), line -> {});
    }

    private static Attachment send(Chat chat, String name) {
        return new ChatFiles(chat)
                .post("ann", "general", "look", name, Pictures.png(300, 200))
                .message()
                .attachments()
                .get(0);
    }

    @Test
    void aRestoredServerHasTheFilesOfTheBackup() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path backup = folder.resolve("chat.backup");
        Attachment kept;
        Attachment later;
        try (Chat chat = new Chat(data).ready()) {
            chat.register("ann");
            kept = send(chat, "kept.png");
            Attachment gone = send(chat, "gone.png");
            // Begun, but not complete: it begins anew after a restore.
            new ChatFiles(chat).begin("ann", "general", "x", new byte[5_000], "id-1");
            assertThat(backups(data.resolve("chat.db")).take(backup, false).files())
                    .isEqualTo(2);
            chat.edits.delete(
                    "ann",
                    Long.toString(
                            chat.stores.files().find(gone.id()).orElseThrow().messageId()),
                    "");
            later = send(chat, "later.png");
            assertThat(backups(data.resolve("chat.db")).take(backup, true).files())
                    .isEqualTo(2);
            assertThat(FolderLayout.beside(backup).sealed(gone.id())).doesNotExist();
        }
        assertThat(backups(data.resolve("chat.db")).check().files()).isEqualTo(2);

        Path other = Files.createDirectories(folder.resolve("other"));
        assertThat(backups(other.resolve("chat.db")).restore(backup).files()).isEqualTo(2);
        try (Chat chat = new Chat(other).ready()) {
            ChatFiles files = new ChatFiles(chat);
            assertThat(files.read("ann", kept.id())).isEqualTo(Pictures.png(300, 200));
            assertThat(files.thumbnail("ann", later.id())).isNotEmpty();
        }
    }

    @Test
    void aBackupWithoutOneOfItsFilesIsDamaged() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path backup = folder.resolve("chat.backup");
        Attachment sent;
        try (Chat chat = new Chat(data).ready()) {
            chat.register("ann");
            sent = send(chat, "photo.png");
        }
        backups(data.resolve("chat.db")).take(backup, false);
        Path content = FolderLayout.beside(backup).sealed(sent.id());
        Path whole = folder.resolve("whole");
        Files.move(content, whole);
        Files.write(content, new byte[(int) sent.size()]);
        assertThatThrownBy(() -> backups(data.resolve("chat.db")).check(backup))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("1 files are missing or damaged");
        Files.delete(content);
        // The messages are restored all the same.
        assertThat(backups(folder.resolve("chat.db")).restore(backup).damagedFiles())
                .isOne();
        Files.move(whole, content);
        Path restored = FolderLayout.beside(folder.resolve("chat.db")).sealed(sent.id());
        Files.createDirectories(restored.getParent());
        Files.write(restored, new byte[(int) sent.size()]);
        assertThat(backups(folder.resolve("chat.db")).restore(backup).damagedFiles())
                .isZero();
        assertThat(restored).hasSameBinaryContentAs(content);
        assertThat(backups(data.resolve("chat.db")).check(backup).files()).isOne();
    }

    @Test
    void aDamagedFileIsReportedAndEverythingElseBackedUp() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path backup = folder.resolve("chat.backup");
        Attachment lost;
        Attachment kept;
        try (Chat chat = new Chat(data).ready()) {
            chat.register("ann");
            lost = send(chat, "lost.png");
            kept = send(chat, "kept.png");
        }
        Files.delete(FolderLayout.beside(data.resolve("chat.db")).sealed(lost.id()));
        BackupContents taken = backups(data.resolve("chat.db")).take(backup, false);
        assertThat(taken.damagedFiles()).isOne();
        assertThat(taken.toString()).contains("2 files (1 of them missing or damaged)");
        assertThat(FolderLayout.beside(backup).sealed(kept.id())).exists();

        Path other = Files.createDirectories(folder.resolve("other"));
        backups(other.resolve("chat.db")).restore(backup);
        try (Chat chat = new Chat(other).ready()) {
            assertThat(new ChatFiles(chat).read("ann", kept.id())).isEqualTo(Pictures.png(300, 200));
        }
    }

    @Test
    void theCheckOfPostgresFindsDamagedAndMissingParts() {
        DatabaseConfig database = PostgresServer.newDatabase();
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            chat.register("ann");
            Attachment sent = send(chat, "photo.png");
            Backups backups = new Backups(database, Optional.empty(), line -> {});
            assertThat(backups.check().files()).isOne();
            byte[] part = chat.contents.read(sent.id(), 100, 1);
            part[0] ^= 1;
            chat.contents.overwrite(sent.id(), 100, part);
            assertThatThrownBy(backups::check)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("1 files are missing or damaged in the database");
            part[0] ^= 1;
            chat.contents.overwrite(sent.id(), 100, part);
            assertThat(backups.check().files()).isOne();
            chat.contents.remove(sent.id());
            assertThatThrownBy(backups::check)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("1 files are missing or damaged in the database");
            assertRefused(Problem.NO_SUCH_FILE, () -> new ChatFiles(chat).read("bob", sent.id()));
        }
    }
}
