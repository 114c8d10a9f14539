package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of docs/integrate.md as they stand, where what they need is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegrateIT {
    private static final String PASSWORD = "correct horse";
    private static final Path PAGE = Path.of("../docs/integrate.md");
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    static Path folder;

    private TestEngine engine;
    private ServerProcess server;
    private String alice;
    private Path tokenFile;

    /**
     * @param title the heading above the example
     * @param program that runs it
     */
    record Example(String title, String language, String program, String file, String text) {
        @Override
        public String toString() {
            return title;
        }
    }

    @BeforeAll
    void start() throws Exception {
        engine = new TestEngine(folder);
        server = engine.server(folder.resolve("data")).start();
        Register register = new Register();
        register.setUsername("alice");
        register.setPassword(PASSWORD);
        alice = chat().register(register).getSession().getToken();
        CreateRoom room = new CreateRoom();
        room.setToken(alice);
        room.setRoom("builds");
        chat().createRoom(room);
        room.setRoom("reports");
        chat().createRoom(room);
        assertThat(admin("service-create", "build-bot", "--name", "Builds", "--room", "builds", "--room", "reports")
                        .value("kind"))
                .isEqualTo("SERVICE");
        CommandLineRun made = admin("service-token", "build-bot", "build server");
        assertThat(made.value("scope")).isEqualTo("post:*");
        tokenFile = Files.writeString(folder.resolve("token"), made.value("secret") + "\n");
    }

    @AfterAll
    void stop() {
        server.close();
        engine.close();
    }

    private CommandLineRun admin(String... command) throws Exception {
        return CommandLineRun.admin(folder, server, "alice", PASSWORD, command);
    }

    private ChatPort chat() {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    static Stream<Example> examples() throws IOException {
        return Pattern.compile("(?<!#)### (\\S+)\\n[^`]*?(?:`[^`\\n]+`[^`]*?)*```(\\w+)\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> example(found.group(1), found.group(2), found.group(3)));
    }

    private static Example example(String title, String language, String text) {
        return switch (language) {
            case "sh" -> new Example(title, language, "sh", "post.sh", text);
            case "python" -> new Example(title, language, "/usr/bin/python3", "post.py", text);
            case "php" -> new Example(title, language, "php", "post.php", text);
            case "java" ->
                new Example(
                        title,
                        language,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "Post.java",
                        text);
            case "csharp" -> new Example(title, language, "sh", "post.cs", text);
            default -> throw new IllegalStateException("Nothing runs " + language);
        };
    }

    @Test
    void thePageHasAnExampleForEachStack() throws IOException {
        assertThat(examples())
                .extracting(Example::title)
                .containsExactly("Scripts", "curl", "Python", "PHP", "Java", "C#");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplePostsOnce(Example example) throws Exception {
        assumeTrue(isInstalled(example), "what the example needs is not installed");
        Path file = Files.writeString(folder.resolve(example.file()), example.text());
        List<String> command = example.language().equals("csharp")
                ? List.of("sh", "-c", "mcs -out:post.exe " + file + " && mono post.exe")
                : List.of(example.program(), file.toString());
        long before = messages("builds").size();
        for (int time = 0; time < 2; time++) {
            assertThat(run(command, tokenFile))
                    .as(Files.readString(folder.resolve("output")))
                    .isZero();
        }
        assertThat(messages("builds")).hasSize((int) Math.max(1, before)).allSatisfy(message -> {
            assertThat(message.getAuthor()).isEqualTo("build-bot");
            assertThat(message.getBody()).isEqualTo("Build 42 passed");
        });
    }

    private Path token(String name, String... scope) throws Exception {
        List<String> command = new ArrayList<>(List.of("service-token", "build-bot", name));
        Stream.of(scope).forEach(each -> command.addAll(List.of("--scope", each)));
        return Files.writeString(
                folder.resolve("token-" + name),
                admin(command.toArray(String[]::new)).value("secret"));
    }

    @Test
    void theExampleSendsAFileOnceAndFetchesIt() throws Exception {
        assumeTrue(succeeds("/usr/bin/python3 -c 'import zeep'"), "what the example needs is not installed");
        String text = Files.readString(PAGE).replaceFirst("(?s).*#### Files\\n```python\\n(.*?)```.*", "$1");
        Path file = Files.writeString(folder.resolve("file.py"), text);
        Path own = token("files", "post:reports", "read:reports");
        byte[] report = new byte[300_000];
        new Random(1).nextBytes(report);
        Files.write(folder.resolve("report.txt"), report);
        for (int time = 0; time < 2; time++) {
            Files.deleteIfExists(folder.resolve("fetched.txt"));
            assertThat(run(List.of("/usr/bin/python3", file.toString()), own))
                    .as(Files.readString(folder.resolve("output")))
                    .isZero();
            assertThat(folder.resolve("fetched.txt")).hasBinaryContent(report);
        }
        List<Message> sent = messages("reports");
        assertThat(sent)
                .singleElement()
                .satisfies(message -> assertThat(message.getAttachment())
                        .hasSize(1)
                        .allSatisfy(
                                attachment -> assertThat(attachment.getName()).isEqualTo("report.txt")));
        String id = sent.get(0).getAttachment().get(0).getAttachmentId();
        assertThat(statusOf(id, own)).isEqualTo(200);
        assertThat(statusOf(id, token("all", "read:*"))).isEqualTo(200);
        assertThat(statusOf(id, token("writer", "post:*"))).isEqualTo(403);
        assertThat(statusOf(id, token("elsewhere", "read:builds"))).isEqualTo(403);
        assertThat(statusOf("0".repeat(32), own)).isEqualTo(403);
        assertThat(statusOf("0".repeat(32), token("everywhere", "read:*"))).isEqualTo(404);
    }

    private int statusOf(String attachmentId, Path token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.base().resolve("files/" + attachmentId))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int run(List<String> command, Path token) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        String base = server.base().toString();
        builder.environment().put("CHAT_URL", base.substring(0, base.length() - 1));
        builder.environment().put("CHAT_TOKEN_FILE", token.toString());
        builder.environment()
                .put(
                        "CHAT_SERVER_JAR",
                        ServerLaunch.folder().resolve("chat-server.jar").toString());
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("No end of " + command);
        }
        return process.exitValue();
    }

    private boolean isInstalled(Example example) throws IOException, InterruptedException {
        return switch (example.language()) {
            case "python" -> succeeds(example.program() + " -c 'import zeep'");
            case "php" -> succeeds("php -r 'exit(class_exists(\"SoapClient\") ? 0 : 1);'");
            case "csharp" -> succeeds("command -v mcs && command -v mono");
            default -> true;
        };
    }

    private boolean succeeds(String command) throws IOException, InterruptedException {
        return run(List.of("sh", "-c", command), tokenFile) == 0;
    }

    private List<Message> messages(String room) throws Exception {
        GetHistory request = new GetHistory();
        request.setToken(alice);
        request.setRoom(room);
        return chat().getHistory(request).getMessage();
    }

    @Test
    void aTokenIsGoodForNothingElseAndEndsAtOnce() throws Exception {
        CommandLineRun made =
                admin("service-token", "build-bot", "short", "--scope", "post:builds", "--scope", "read:builds");
        Path file = Files.writeString(folder.resolve("other-token"), made.value("secret"));
        assertThat(post(file, "general").err())
                .singleElement()
                .asString()
                .startsWith("chat-server: NOT_PERMITTED: The scope");
        assertThat(admin("service-tokens", "build-bot").out())
                .anyMatch(line -> line.contains("\tshort\tpost:builds read:builds\t"));
        assertThat(admin("service-revoke", "build-bot", made.value("tokenId")).exitCode())
                .isZero();
        assertThat(post(file, "builds").err()).singleElement().asString().startsWith("chat-server: UNAUTHENTICATED");
        assertThat(post(file, "builds", "--url", "http://127.0.0.1:9/chat", "--patience", "1")
                        .err())
                .singleElement()
                .asString()
                .contains("cannot be reached");
    }

    @Test
    void itPostsWhereOnlyModeratorsDoOnceItWasLetIn() throws Exception {
        CreateRoom room = new CreateRoom();
        room.setToken(alice);
        room.setRoom("news");
        room.setPostingRole("MODERATOR");
        chat().createRoom(room);
        assertThat(post(tokenFile, "news").err()).singleElement().asString().startsWith("chat-server: NOT_A_MEMBER");
        InviteMember invite = new InviteMember();
        invite.setToken(alice);
        invite.setRoom("news");
        invite.setUsername("build-bot");
        chat().inviteMember(invite);
        assertThat(post(tokenFile, "news").exitCode()).isZero();
        assertThat(messages("news"))
                .singleElement()
                .satisfies(message -> assertThat(message.getAuthor()).isEqualTo("build-bot"));
    }

    private CommandLineRun post(Path token, String room) throws Exception {
        return post(token, room, "--url", server.base().toString());
    }

    private CommandLineRun post(Path token, String room, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("post", "--room", room, "--token-file", token.toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(folder, "text", arguments.toArray(String[]::new));
    }
}
