package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.DatabaseInUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process uses the database, and is killed. */
class SqliteCrashTest {
    @TempDir
    Path folder;

    /** The other process: posts messages and prints their numbers until it is killed. */
    public static void main(String[] arguments) {
        Stores stores = new Stores(DatabaseConfig.sqlite(Path.of(arguments[0])));
        stores.log().open();
        Chat chat = new Chat(stores.log());
        chat.members("alice");
        while (true) {
            StoredMessage message = chat.posted(Chat.post("general", "alice", "x"));
            System.out.println("stored " + message.number());
        }
    }

    @Test
    void acknowledgedMessagesSurviveAKillAndNoLibraryIsLeftBehind() throws Exception {
        Path file = folder.resolve("data").resolve("chat.db");
        Path temp = Files.createDirectory(folder.resolve("temp"));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temp,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqliteCrashTest.class.getName(),
                        file.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Stores stores = new Stores(DatabaseConfig.sqlite(file));
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged(output) >= 50);
            assertThatThrownBy(() -> stores.log().open()).isInstanceOf(DatabaseInUseException.class);
        } finally {
            process.destroyForcibly().waitFor();
        }
        long acknowledged = acknowledged(output);

        stores.log().open();
        assertThat(stores.log().snapshot().rooms().get(0).lastNumber()).isBetween(acknowledged, acknowledged + 1);
        stores.close();
        assertThat(names(temp)).isEmpty();
        assertThat(names(file.getParent())).containsExactly("chat.db", "chat.db.lock");
    }

    /** The number of complete lines. */
    private static long acknowledged(Path output) throws IOException {
        return Files.readString(output).chars().filter(c -> c == '\n').count();
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> list = Files.list(where)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
