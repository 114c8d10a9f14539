package org.chatrpc.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.export.PersonReader;
import org.chatrpc.store.export.RoomReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export contains what the policy keeps, and whatever is done to it is found and named. */
class ExportTest {
    private static final long SEED = 20_261_130;

    @TempDir
    private Path folder;

    enum Engine {
        SQLITE,
        POSTGRESQL
    }

    private DatabaseConfig database(Engine engine) {
        return engine == Engine.SQLITE
                ? SqliteTemplate.databaseAt(folder.resolve("chat.db"))
                : PostgresServer.newDatabase();
    }

    private static void live(Chat chat) {
        chat.registerAll("ann", "bob", "eve");
        chat.rooms.create(
                "ann",
                "tea",
                Optional.of("Tea"),
                Optional.of("\"milk\" \u2028"),
                Visibility.PRIVATE,
                Optional.of(Role.MEMBER));
        chat.members.invite("ann", "tea", "bob");
        chat.members.invite("ann", "tea", "eve");
        for (int i = 1; i <= 6; i++) {
            chat.post(i % 2 == 0 ? "ann" : "bob", "tea", "text <" + i + "> ,\"hash\":\"x\"\nsecond line");
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(Long.toString(
                    chat.post("bob", "tea", "changing " + i).message().id()));
        }
        chat.edits.edit("bob", ids.get(0), "changed", OptionalInt.empty());
        chat.edits.delete("bob", ids.get(1), "");
        chat.edits.delete("ann", ids.get(2), "spam");
        chat.reactions.add("ann", ids.get(0), "👍");
        new ChatFiles(chat).post("ann", "tea", "look", "one.bin", ChatFiles.random(300_000, 1));
        new ChatFiles(chat).post("bob", "tea", "", "two.txt", ChatFiles.text("two"));
        chat.post("eve", "tea", "eve was here");
    }

    private String export(DatabaseConfig database, Path to, String... rooms) throws IOException {
        try (ExportFolder export = new ExportFolder(to)) {
            RoomLines lines = new RoomLines(export);
            new RoomReader(new Backups(database, line -> {})).read(List.of(rooms), lines);
            lines.endRoom();
            return export.end();
        }
    }

    private static ExportCheck.Result check(Path export, String head) throws IOException {
        return new ExportCheck(export).run(Optional.of(head));
    }

    private static List<JsonObject> lines(Path export) throws IOException {
        try (Stream<String> lines = Files.lines(export.resolve("export.jsonl"))) {
            return lines.map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void containsWhatThePolicyKeepsAndNamesWhatIsGone(Engine engine) throws IOException {
        DatabaseConfig database = database(engine);
        Path to = folder.resolve("export");
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            live(chat);
            chat.administration.erasures().erase("ann", "eve", "eve", "DELETE");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> chat.administration
                            .erasures()
                            .erase("ann", "eve", "eve", "DELETE")
                            .finished());
            String head = export(database, to, "tea");

            ExportCheck.Result result = check(to, head);
            assertThat(result.faults()).isEmpty();
            assertThat(result.gaps())
                    .containsExactly(
                            "message 8 of tea is deleted by bob",
                            "message 9 of tea is deleted by ann",
                            "message 12 of tea is deleted with the erasure of a person, or by that person before");
        }
        List<JsonObject> messages = lines(to).stream()
                .filter(line -> line.get("type").getAsString().equals("message"))
                .toList();
        assertThat(messages).hasSize(12);
        assertThat(messages.get(0).get("body").getAsString()).isEqualTo("text <1> ,\"hash\":\"x\"\nsecond line");
        JsonObject edited = messages.get(6);
        assertThat(edited.get("body").getAsString()).isEqualTo("changed");
        assertThat(edited.getAsJsonArray("earlier")
                        .get(0)
                        .getAsJsonObject()
                        .get("body")
                        .getAsString())
                .isEqualTo("changing 0");
        assertThat(edited.getAsJsonObject("reactions").toString()).contains("ann");
        assertThat(messages.get(8).has("body")).isFalse();
        JsonObject file = messages.get(9).getAsJsonArray("files").get(0).getAsJsonObject();
        assertThat(Files.readAllBytes(to.resolve("files").resolve(file.get("id").getAsString())))
                .isEqualTo(ChatFiles.random(300_000, 1));
        assertThat(Files.readString(to.resolve("export.jsonl")))
                .doesNotContain("eve")
                .doesNotContain("changing 1");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonGetsEverythingThatIsStored(Engine engine) throws IOException {
        DatabaseConfig database = database(engine);
        Path to = folder.resolve("person");
        String head;
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready();
                ExportFolder export = new ExportFolder(to)) {
            live(chat);
            new PersonReader(new Backups(database, line -> {})).read("bob", new PersonLines(export));
            head = export.end();
        }
        assertThat(check(to, head).faults()).isEmpty();
        assertThat(lines(to))
                .extracting(line -> line.get("type").getAsString())
                .contains("person", "account", "session", "membership", "written", "earlier", "audit", "file", "end");
        assertThat(Files.readString(to.resolve("export.jsonl")))
                .contains("changed", "two.txt", "127.0.0.1", "spam")
                .doesNotContain("eve was here", "password", "token");
    }

    /** What somebody could do to an export with an editor. */
    private interface Mutation {
        void apply(List<String> lines, int at, Random random);
    }

    private static String replaced(String line, Random random) {
        int at = random.nextInt(line.length());
        char other = line.charAt(at) == 'x' ? 'y' : 'x';
        return line.substring(0, at) + other + line.substring(at + 1);
    }

    @Test
    void everyMutationIsFound() throws IOException {
        Path original = folder.resolve("export");
        String head;
        try (Chat chat = new Chat(folder)) {
            live(chat.ready());
            head = export(DatabaseConfig.sqlite(folder.resolve("chat.db")), original, "tea", "general");
        }
        List<String> lines = Files.readAllLines(original.resolve("export.jsonl"));
        List<Mutation> mutations = List.of(
                (changed, at, random) -> changed.set(at, replaced(changed.get(at), random)),
                (changed, at, random) -> changed.remove(at),
                (changed, at, random) -> changed.add(at, changed.get(random.nextInt(changed.size()))),
                (changed, at, random) -> Collections.swap(changed, at, (at + 1) % changed.size()),
                (changed, at, random) -> changed.set(at, ""),
                // With a hash that fits the line.
                (changed, at, random) -> changed.set(at, rehashed(changed.get(at), "author")),
                // As before, and all lines after it made to follow.
                (changed, at, random) -> rewriteFrom(changed, at));
        Random random = new Random(SEED);
        Path copy = copy(original, "copy");
        for (int kind = 0; kind < mutations.size(); kind++) {
            for (int at : IntStream.range(0, lines.size()).toArray()) {
                List<String> changed = new ArrayList<>(lines);
                mutations.get(kind).apply(changed, at, random);
                Files.write(copy.resolve("export.jsonl"), changed, UTF_8);

                if (!changed.equals(lines)) {
                    assertThat(check(copy, head).faults())
                            .as("mutation %s of line %s", kind, at + 1)
                            .isNotEmpty();
                }
            }
        }
        Files.write(copy.resolve("export.jsonl"), lines, UTF_8);
        assertThat(check(copy, head).faults()).isEmpty();
    }

    @Test
    void findingsNameWhatWasDone() throws IOException {
        Path original = folder.resolve("export");
        String head;
        try (Chat chat = new Chat(folder)) {
            live(chat.ready());
            head = export(DatabaseConfig.sqlite(folder.resolve("chat.db")), original, "tea");
        }
        List<String> lines = Files.readAllLines(original.resolve("export.jsonl"));
        int first = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).contains("\"type\":\"message\""))
                .findFirst()
                .orElseThrow();
        List<String> without = new ArrayList<>(lines);
        without.remove(first);
        Path copy = copy(original, "copy");
        Files.write(copy.resolve("export.jsonl"), without, UTF_8);
        assertThat(check(copy, head).faults())
                .containsExactly(
                        "before line " + (first + 1) + ", 1 lines are missing",
                        "message 1 of tea is missing without a reason");

        Files.write(copy.resolve("export.jsonl"), lines, UTF_8);
        List<Path> files;
        try (Stream<Path> all = Files.list(copy.resolve("files"))) {
            files = all.sorted().toList();
        }
        Files.write(files.get(0), new byte[] {1});
        assertThat(check(copy, head).faults())
                .containsExactly("file " + files.get(0).getFileName() + " was changed");
        Files.delete(files.get(0));
        Files.write(copy.resolve("files").resolve("surplus"), new byte[] {1});
        assertThat(check(copy, head).faults())
                .containsExactlyInAnyOrder(
                        "file " + files.get(0).getFileName() + " is missing", "file surplus is in no message");
    }

    private static void rewriteFrom(List<String> lines, int at) {
        String previous = at == 0
                ? ChainedLine.START
                : JsonParser.parseString(lines.get(at - 1))
                        .getAsJsonObject()
                        .get("hash")
                        .getAsString();
        for (int i = at; i < lines.size(); i++) {
            JsonObject line = JsonParser.parseString(lines.get(i)).getAsJsonObject();
            line.remove("hash");
            line.remove("previous");
            if (i == at) {
                line.addProperty("note", "made up");
            }
            ChainedLine chained = ChainedLine.after(previous, line);
            lines.set(i, chained.text());
            previous = chained.hash();
        }
    }

    /** The line with another value, and a hash that fits. */
    private static String rehashed(String text, String... changed) {
        JsonObject line = JsonParser.parseString(text).getAsJsonObject();
        String previous = line.get("previous").getAsString();
        line.remove("hash");
        line.remove("previous");
        for (String name : changed) {
            line.addProperty(name, "made up");
        }
        return ChainedLine.after(previous, line).text();
    }

    private Path copy(Path original, String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        Files.createDirectory(copy.resolve("files"));
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(original.relativize(file)));
            }
        }
        return copy;
    }
}
