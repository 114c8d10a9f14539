package org.chatrpc.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.retention.RetentionPolicy;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.export.RoomReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export says of rooms and their members, and why a deleted room says nothing. */
class RoomExportTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final RetentionPolicy RETENTION = new RetentionPolicy(0, 0, Duration.ofDays(1), 3, Duration.ZERO);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SQLite", "PostgreSQL"})
    void roomsSayHowLongTheyAreKeptAndWhoLeftWhen(String engine) throws IOException {
        DatabaseConfig database = engine.equals("SQLite")
                ? SqliteTemplate.databaseAt(folder.resolve("chat.db"))
                : PostgresServer.newDatabase();
        Path to = folder.resolve("export");
        try (Chat chat = new Chat(database, ChatOptions.defaults().with(RETENTION)).ready()) {
            chat.registerAll("ann", "bob");
            chat.rooms.create("bob", "tea", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
            chat.members.join("ann", "tea");
            StoredMessage pinned = chat.post("bob", "tea", "look").message();
            chat.pins.pin("bob", Long.toString(pinned.id()));
            chat.members.leave("ann", "tea");
            chat.administration.retention().setDays("ann", "tea", 90, 0);
            chat.administration.retention().setHold("ann", "tea", true, "");
            chat.rooms.create("bob", "old", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
            StoredMessage gone = chat.post("bob", "old", "gone with its room").message();
            chat.administration.retention().deleteRoom("ann", "old", "old");
            await().atMost(LONG)
                    .until(() ->
                            chat.stores.messages().find(gone.id()).orElseThrow().isDeleted());
            try (ExportFolder export = new ExportFolder(to)) {
                RoomLines lines = new RoomLines(export);
                new RoomReader(new Backups(database, line -> {})).read(List.of("tea", "tea", "old"), lines);
                lines.endRoom();
                export.end();
            }
        }
        ExportCheck.Result checked = new ExportCheck(to).run(Optional.empty());
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.gaps()).containsExactly("message 1 of old is deleted with its room");
        assertThat(line(to, is("room", "tea")).toString())
                .contains("\"deleted\":false,\"messageDays\":\"90\",\"fileDays\":\"forever\",\"legalHold\":true");
        assertThat(line(to, is("room", "old")).toString())
                .contains("\"deleted\":true,\"messageDays\":\"server\",\"fileDays\":\"server\",\"legalHold\":false");
        JsonObject ann =
                line(to, is("member", "tea").and(line -> value(line, "username").equals("ann")));
        assertThat(ann.get("active").getAsBoolean()).isFalse();
        assertThat(value(ann, "leftAt")).isGreaterThanOrEqualTo(value(ann, "joinedAt"));
        JsonObject bob =
                line(to, is("member", "tea").and(line -> value(line, "username").equals("bob")));
        assertThat(bob.has("leftAt")).isFalse();
        JsonObject message = line(to, is("message", "tea"));
        assertThat(value(message, "pinnedBy")).isEqualTo("bob");
        assertThat(message.has("pinnedAt")).isTrue();
    }

    @Test
    void anExportThatFailsLeavesNothingSoThatItCanBeRepeated() throws IOException {
        Path to = folder.resolve("export");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> {
                    try (Chat chat = new Chat(folder).ready();
                            ExportFolder export = new ExportFolder(to)) {
                        export.write(export.line("export"));
                        export.copy("1", (id, stream) -> {
                            stream.write(7);
                            return 1;
                        });
                        assertThat(to.resolve("files/1")).exists();
                        chat.register("ann");
                        new RoomReader(new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {}))
                                .require(List.of("nowhere"));
                    }
                })
                .withMessage("There is no room nowhere.");
        assertThat(to).doesNotExist();
        try (ExportFolder export = new ExportFolder(to)) {
            export.end();
        }
        assertThat(to.resolve("export.jsonl")).isNotEmptyFile();
    }

    @Test
    void whatCannotBeRemovedIsNamed() throws IOException {
        Path to = folder.resolve("export");
        ExportFolder export = new ExportFolder(to);
        Files.createFile(to.resolve("of-somebody-else"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(export::close)
                .withMessage("What there is of the export is left in " + to + ".");
        assertThat(to.resolve("of-somebody-else")).exists();
    }

    private static Predicate<JsonObject> is(String type, String room) {
        return line -> value(line, "type").equals(type) && value(line, "room").equals(room);
    }

    private static String value(JsonObject line, String name) {
        return line.has(name) ? line.get(name).getAsString() : "";
    }

    private static JsonObject line(Path export, Predicate<JsonObject> wanted) throws IOException {
        return Files.readAllLines(export.resolve("export.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }
}
