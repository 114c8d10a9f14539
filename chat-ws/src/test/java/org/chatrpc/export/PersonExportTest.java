package org.chatrpc.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.chatrpc.Chat;
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
