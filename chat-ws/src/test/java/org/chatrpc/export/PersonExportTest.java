package org.chatrpc.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chatrpc.Chat;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.export.PersonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else is in the export of a person, and that it begins once. */
class PersonExportTest {
    @TempDir
    private Path folder;

    @Test
    void containsWhoThePersonIsInADirectory() throws IOException, SQLException {
        Path to = folder.resolve("person");
        DatabaseConfig database = DatabaseConfig.sqlite(folder.resolve("chat.db"));
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
        }
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO identity (provider, subject, username, linked_at) VALUES ('corp', 'b0b', 'bob', 5)");
        }
        try (ExportFolder export = new ExportFolder(to)) {
            new PersonReader(new Backups(database, line -> {})).read("bob", new PersonLines(export));
            export.end();
        }
        assertThat(Files.readAllLines(to.resolve("export.jsonl")))
                .filteredOn(line -> line.contains("\"type\":\"identity\""))
                .singleElement()
                .asString()
                .contains("\"provider\":\"corp\",\"subject\":\"b0b\",\"linked_at\":\"1970-01-01T00:00:00.005Z\"");
        assertThat(new ExportCheck(to).run(Optional.empty()).faults()).isEmpty();
    }

    @Test
    void whatWasDoneToThePersonIsThereToo() throws IOException {
        Path to = folder.resolve("person");
        DatabaseConfig database = DatabaseConfig.sqlite(folder.resolve("chat.db"));
        try (Chat chat = new Chat(folder).ready();
                ExportFolder export = new ExportFolder(to)) {
            chat.registerAll("ann", "bob");
            chat.rooms.create("ann", "tea", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
            chat.members.join("bob", "tea");
            StoredMessage message = chat.post("bob", "tea", "buy this").message();
            chat.edits.delete("ann", Long.toString(message.id()), "advertisement");
            chat.bans.ban("ann", "tea", "bob");
            chat.post("ann", "general", "hello @bob");
            chat.administration.accounts().deactivate("ann", "bob");
            new PersonReader(new Backups(database, line -> {})).read("bob", new PersonLines(export));
            export.end();
        }
        String lines = Files.readString(to.resolve("export.jsonl"));
        assertThat(lines)
                .contains("\"deleted_reason\":\"advertisement\"", "\"banned_by\":\"ann\"")
                .contains("\"type\":\"mentioned\"", "MEMBER_BANNED", "{\\\"active\\\":\\\"false\\\"}")
                .doesNotContain("hello");
        assertThat(new ExportCheck(to).run(Optional.empty()).faults()).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsSaidToBe() throws IOException {
        Path to = folder.resolve("person");
        DatabaseConfig database = DatabaseConfig.sqlite(folder.resolve("chat.db"));
        String file;
        try (Chat chat = new Chat(folder).ready();
                ExportFolder export = new ExportFolder(to)) {
            chat.registerAll("ann", "bob");
            file = new ChatFiles(chat)
                    .upload("bob", "general", "a.txt", ChatFiles.text("content"))
                    .id();
            chat.contents.remove(file);
            new PersonReader(new Backups(database, line -> {})).read("bob", new PersonLines(export));
            export.end();
        }
        ExportCheck.Result result = new ExportCheck(to).run(Optional.empty());
        assertThat(result.faults()).isEmpty();
        assertThat(result.gaps()).containsExactly("file " + file + " was missing or damaged when it was exported");
    }

    /** A table that is added later is asked for here, until it is exported or somebody says why not. */
    @Test
    void everyColumnThatRefersToAnAccountIsRead() throws SQLException {
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
        }
        Set<String> referring = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("chat.db"));
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                if (!columns.getString("TABLE_NAME").startsWith("flyway")
                        && name.matches("username|author|owner|actor|subject|reporter|blocked|.*_by")) {
                    referring.add(columns.getString("TABLE_NAME") + "." + name);
                }
            }
        }
        Set<String> missing = new TreeSet<>();
        for (String column : referring) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            boolean read = PersonReader.statements().stream()
                    .anyMatch(sql -> sql.matches("(?s).*\\bFROM " + table + "\\b.*\\b" + name + " = :name.*"));
            if (!read) {
                missing.add(column);
            }
        }
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        // The hash of the password, which is a secret.
                        "credential.username",
                        // Whoever is there is erased, and has no account.
                        "erasure.username",
                        // What others think of somebody, who is not to know.
                        "block.blocked",
                        // Payloads of the log say what the tables say.
                        "event.actor",
                        // Nobody is told of a legal hold.
                        "held_text.written_by",
                        // The subject is the id of somebody at a provider; the account is another column.
                        "identity.subject",
                        // Of a provider, not of an account.
                        "room.managed_by");
    }

    @Test
    void aSecondBeginningIsFound() throws IOException {
        Path to = folder.resolve("twice");
        try (ExportFolder export = new ExportFolder(to)) {
            export.write(export.line("person"));
            export.write(export.line("person"));
            export.end();
        }
        assertThat(new ExportCheck(to).run(Optional.empty()).faults())
                .containsExactly("line 2 is not where it belongs");
    }
}
