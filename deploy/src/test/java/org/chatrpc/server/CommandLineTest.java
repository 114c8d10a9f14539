package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.server.admin.AdminAction;
import org.chatrpc.server.console.Console;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Whatever is wrong with a command, what it was given or the server that it calls, it says so in one line that helps, with the exit code
 * that is documented. For every command there is; those on the store are not run here.
 */
class CommandLineTest {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private final InputStream input = System.in;

    @TempDir
    private Path folder;

    private Path secret;

    /** What a run printed, line by line. */
    private record Run(int exitCode, List<String> out, List<String> err) {}

    @BeforeEach
    void prepare() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "a secret\n");
    }

    @AfterEach
    void restore() {
        System.setIn(input);
    }

    private static Run run(List<String> arguments) {
        System.setIn(new ByteArrayInputStream("a text\n".getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode;
        try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exitCode = ChatServer.run(new Console(toOut, toErr), arguments.toArray(String[]::new));
        }
        return new Run(exitCode, lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Every command, groups of commands included, as it is called. */
    static Stream<List<String>> commands() {
        return commandLines(new CommandLine(new ServerOptions())).map(CommandLineTest::path);
    }

    /** Those that call a server. */
    static Stream<List<String>> calls() {
        return commandLines(new CommandLine(new ServerOptions()))
                .filter(command -> command.getCommand() instanceof AdminAction)
                .map(CommandLineTest::path);
    }

    private static Stream<CommandLine> commandLines(CommandLine parent) {
        return parent.getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), commandLines(command)));
    }

    private static List<String> path(CommandLine command) {
        List<String> names =
                Arrays.asList(command.getCommandSpec().qualifiedName().split(" "));
        return names.subList(1, names.size());
    }

    private static CommandLine command(List<String> path) {
        CommandLine command = new CommandLine(new ServerOptions());
        for (String name : path) {
            command = command.getSubcommands().get(name);
        }
        return command;
    }

    /** The command with the least that it needs; for a server at this address if it calls one. */
    private List<String> complete(List<String> path, String url) {
        List<String> arguments = new ArrayList<>(path);
        if (path.get(0).equals("post")) {
            arguments.addAll(List.of("--url", url, "--patience", "0"));
        } else if (path.equals(List.of("admin", "change-password"))) {
            arguments.addAll(1, List.of("--url", url, "--user", "zoe", "--password-file", secret.toString()));
            arguments.addAll(List.of("--new-password-file", secret.toString()));
        } else if (path.get(0).equals("admin")) {
            arguments.addAll(1, List.of("--url", url, "--token-file", secret.toString()));
        }
        command(path).getCommandSpec().args().stream()
                .filter(CommandLineTest::isNeeded)
                .forEach(argument -> add(arguments, argument));
        return arguments;
    }

    /** Of arguments that exclude each other, the first. */
    private static boolean isNeeded(ArgSpec argument) {
        return argument.group() == null
                ? argument.required()
                : argument.group().multiplicity().min() > 0
                        && argument.group().args().iterator().next().equals(argument);
    }

    private void add(List<String> arguments, ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            arguments.add(option.longestName());
        }
        if (argument.arity().max() > 0) {
            arguments.add(value(argument));
        }
    }

    private String value(ArgSpec argument) {
        boolean isNumber =
                argument.type() == int.class || argument.type() == Integer.class || argument.type() == long.class;
        return isNumber ? "1" : argument.type() == Path.class ? secret.toString() : "x";
    }

    private static void assertWrongUsage(List<String> arguments, String part) {
        Run run = run(arguments);
        assertThat(run.exitCode()).as("%s: %s", arguments, run).isEqualTo(WRONG_USAGE);
        assertThat(run.err()).as("%s", arguments).hasSize(2).last().isEqualTo("Try --help.");
        assertThat(run.err())
                .first()
                .asString()
                .startsWith("chat-server: ")
                .contains(part)
                .doesNotContain("Exception");
        assertThat(run.out()).as("%s", arguments).isEmpty();
    }

    private static void assertRefused(List<String> arguments, String... parts) {
        Run run = run(arguments);
        assertThat(run.exitCode()).as("%s: %s", arguments, run).isEqualTo(REFUSED);
        assertThat(run.err())
                .as("%s", arguments)
                .singleElement()
                .asString()
                .startsWith("chat-server: ")
                .contains(parts);
        assertThat(run.err()).as("%s", arguments).singleElement().asString().doesNotContain("Exception");
        assertThat(run.out()).as("%s", arguments).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpSaysWhatItIsCalledAndWhatItTakes(List<String> path) {
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--help");
        Run help = run(arguments);
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
    @MethodSource("commands")
    void wrongUsageIsSaidWithTheWayToHelp(List<String> path) {
        List<String> complete = complete(path, "http://127.0.0.1:9/chat");
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

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsWrongWithTheServerIsSaid(List<String> path) throws Exception {
        String fault = "UNAUTHENTICATED: Sign in again.";
        try (WrongServer refusing = WrongServer.withFault(fault);
                WrongServer moved = WrongServer.redirectingTo("https://chat.example.org/chat/");
                WrongServer page = WrongServer.withPage(404)) {
            assertRefused(complete(path, refusing.url()), fault);
            assertRefused(
                    complete(path, moved.url()),
                    "redirects to https://chat.example.org/chat/",
                    "Give the address",
                    "--url");
            assertRefused(complete(path, page.url()), "There is no chat at " + page.url(), "status 404");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whyThereIsNoAnswerIsSaid(List<String> path) throws Exception {
        assertRefused(
                complete(path, "http://127.0.0.1:" + WrongServer.freePort() + "/chat"), "does not accept connections");
        assertRefused(complete(path, "http://127.0.0.1:99999/chat"), "is not the address of a chat");
        assertRefused(complete(path, "ftp://127.0.0.1/chat"), "is not the address of a chat");
    }

    @Test
    void aNameThatIsNotKnownIsSaid() {
        for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
            assertRefused(
                    complete(path, "http://chat.example.invalid/chat"), "the name chat.example.invalid is not known");
        }
    }

    @Test
    void anAddressThatDoesNotSpeakTlsIsSaid() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerWithoutTls(plain));
            server.start();
            for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
                assertRefused(
                        complete(path, "https://127.0.0.1:" + plain.getLocalPort() + "/chat"),
                        "does not speak TLS",
                        "http://");
            }
        }
    }

    /** Until the socket is closed. */
    private static void answerWithoutTls(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket client = plain.accept()) {
                client.getInputStream().readNBytes(1);
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            } catch (IOException e) {
                // Whoever called has hung up, or the test is over.
            }
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaidAtOnce() throws Exception {
        Path key = SelfSignedKey.create(folder.resolve("key.p12"));
        try (WrongServer untrusted = WrongServer.withTls(key)) {
            for (List<String> path : List.of(List.of("admin", "status"), List.of("post"))) {
                assertRefused(complete(path, untrusted.url()), "certificate", "is not trusted", "trustStore");
            }
        }
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
