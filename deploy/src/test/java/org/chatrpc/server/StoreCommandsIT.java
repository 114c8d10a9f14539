package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on the store that finds none, or a broken one, says so in one line, and exits with 1. */
class StoreCommandsIT {
    @TempDir
    private Path folder;

    /** Paths in the folder of the test begin with a slash. */
    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("backup", "/new.backup"),
                List.of("restore", "/broken"),
                List.of("check"),
                List.of("check", "/broken"),
                List.of("reset-administrator", "alice"),
                List.of("audit", "verify"),
                List.of("audit", "verify", "--outside", "/missing"),
                List.of("audit", "list"),
                List.of("audit", "export"),
                List.of("directory", "check"),
                List.of("directory", "sync"),
                List.of("export", "rooms", "--all", "--to", "/new"),
                List.of("export", "person", "bob", "--to", "/new"),
                List.of("export", "verify", "/missing"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aStoreThatIsBrokenIsToldInOneLine(List<String> command) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("chat.db"), "a letter, and no database at all".repeat(100));
        assertRefused(run(List.of("--data", data.toString()), command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDatabaseThatDoesNotAnswerIsToldInOneLine(List<String> command) throws Exception {
        String database = "jdbc:postgresql://127.0.0.1:" + WrongServer.freePort() + "/chat";
        assertRefused(run(List.of("--data", folder.resolve("data").toString(), "--db", database), command));
    }

    private CommandLineRun run(List<String> store, List<String> command) throws Exception {
        Files.writeString(folder.resolve("broken"), "a letter");
        List<String> arguments = new ArrayList<>(store);
        command.forEach(word -> arguments.add(word.startsWith("/") ? folder + word : word));
        Map<String, String> directory = Map.of(
                "CHAT_AUTH", "internal,ldap",
                "CHAT_LDAP_URLS", "ldap://127.0.0.1:" + WrongServer.freePort(),
                "CHAT_LDAP_BASE", "dc=example",
                "CHAT_DB_USER", "chat");
        return CommandLineRun.of(folder, "", directory, arguments.toArray(String[]::new));
    }

    private static void assertRefused(CommandLineRun run) {
        assertThat(run.exitCode()).as(run.toString()).isOne();
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith("chat-server: ")
                .hasSizeGreaterThan("chat-server: ".length() + 20)
                .doesNotContain("Exception", "\tat ");
    }
}
