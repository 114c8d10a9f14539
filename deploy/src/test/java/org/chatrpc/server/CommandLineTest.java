package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.Commands.assertRefused;
import static org.chatrpc.server.Commands.assertWrongUsage;
import static org.chatrpc.server.Commands.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command says what it takes, and what is wrong with what it was given, in one line that helps. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private Path secret;

    @BeforeEach
    void prepare() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "a secret\n");
    }

    @ParameterizedTest
    @MethodSource("org.chatrpc.server.Commands#all")
    void helpSaysWhatItIsCalledAndWhatItTakes(List<String> path) {
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--help");
        CommandLineRun help = CommandLineRun.inThisJvm("", arguments);
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        String text = String.join("\n", help.out());
        assertThat(text).contains(path.get(path.size() - 1));
        for (OptionSpec option : command(path).getCommandSpec().options()) {
            assertThat(text).contains(option.longestName());
            assertThat(String.join("", option.description())).as("%s", option).isNotBlank();
        }
        for (PositionalParamSpec parameter : command(path).getCommandSpec().positionalParameters()) {
            assertThat(String.join("", parameter.description()))
                    .as("%s", parameter)
                    .isNotBlank();
        }
        assertThat(command(path).getCommandSpec().usageMessage().description()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.chatrpc.server.Commands#all")
    void wrongUsageIsSaidWithTheWayToHelp(List<String> path) {
        List<String> complete = Commands.complete(path, "http://127.0.0.1:9/chat", secret);
        assertWrongUsage(with(complete, "--colour"), "--colour");
        CommandLine command = command(path);
        if (!command.getSubcommands().isEmpty()) {
            assertWrongUsage(complete, "Missing command of " + command.getCommandName());
            assertWrongUsage(with(complete, "no-such-command"), "no-such-command");
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.arity().min() > 0) {
                assertWrongUsage(with(path, option.longestName()), option.longestName());
            }
        }
        if (command.getCommandSpec().args().stream().anyMatch(ArgSpec::required)) {
            assertWrongUsage(path, "Missing required");
        }
    }

    private static List<String> with(List<String> arguments, String last) {
        return Stream.concat(arguments.stream(), Stream.of(last)).collect(Collectors.toList());
    }

    @Test
    void whoseSecretItIsHasToBeClear() throws IOException {
        String file = secret.toString();
        assertWrongUsage(List.of("admin", "status"), "Specify --user, --token-file or --identity-token-file.");
        assertWrongUsage(List.of("admin", "--user", "zoe", "--token-file", file, "status"), "only one of --user");
        assertWrongUsage(
                List.of("admin", "--token-file", file, "--identity-token-file", file, "status"), "only one of --user");
        assertWrongUsage(List.of("admin", "change-password"), "Specify --user.");
        for (String token : List.of("--token-file", "--identity-token-file")) {
            assertWrongUsage(
                    List.of("admin", token, file, "change-password"), "change-password needs --user and the password");
        }
        String missing = folder.resolve("missing").toString();
        assertRefused(List.of("admin", "--token-file", missing, "status"), "There is no file " + missing);
        assertRefused(List.of("admin", "--token-file", folder.toString(), "status"), "Cannot read " + folder);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertRefused(List.of("admin", "--token-file", empty.toString(), "status"), "There is nothing in " + empty);
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
        assertRefused(List.of("admin", "--token-file", binary.toString(), "status"), "else than text in " + binary);
    }
}
