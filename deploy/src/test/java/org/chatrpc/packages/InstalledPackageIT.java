package org.chatrpc.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.ListSessions;
import org.chatrpc.contract.Register;
import org.chatrpc.desktop.OwnDisplay;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package as users get it: downloaded from a server, installed, used, removed. */
class InstalledPackageIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Path PROGRAM = Path.of("/usr/bin/chat-rpc");
    private static final Path INSTALLED = Path.of("/usr/lib/chat-rpc");
    private static final Path MENU_ENTRY = Path.of("/usr/share/applications/chat-rpc.desktop");
    private static final Path ICONS = Path.of("/usr/share/icons/hicolor");
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Path downloaded;
    private static boolean installed;

    @BeforeAll
    static void downloadAndInstall() throws Exception {
        for (String program : new String[] {"apt-get", "dpkg", "Xvfb", "xdotool"}) {
            assumeThat(Shell.has(program)).as(program + " is missing").isTrue();
        }
        assumeThat(Shell.run("id", "-u").strip())
                .as("only root installs packages")
                .isEqualTo("0");
        assertThat(PROGRAM)
                .as("a package of the person who runs this, left alone")
                .doesNotExist();
        server = ServerLaunch.in(folder.resolve("server")).start();
        downloaded = download();
        Shell.run(
                Map.of("DEBIAN_FRONTEND", "noninteractive"),
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                downloaded.toString());
        installed = true;
    }

    @AfterAll
    static void removeWithoutATrace() throws Exception {
        if (server != null) {
            server.close();
        }
        if (installed) {
            Shell.run("dpkg", "--purge", "chat-rpc");
            assertThat(List.of(PROGRAM, INSTALLED, MENU_ENTRY)).noneMatch(file -> Files.exists(file));
        }
    }

    @Test
    void theProgramPrintsItsVersion() throws Exception {
        assertThat(Shell.run(PROGRAM.toString(), "--version")).isEqualTo("chat-client " + version() + "\n");
    }

    @Test
    void theMenuHasIt() throws Exception {
        assertThat(Files.readString(MENU_ENTRY))
                .contains("Name=RPC chat", "Exec=chat-rpc\n", "Categories=Network;Chat;InstantMessaging;");
        assertThat(ICONS.resolve("512x512/apps/chat-rpc.png")).isNotEmptyFile();
        assertThat(ICONS.resolve("scalable/apps/chat-rpc.svg")).isNotEmptyFile();
    }

    @Test
    void recommendsAFontForEmojiAndDoesNotNeedIt() throws Exception {
        assertThat(Shell.run("dpkg-query", "-W", "-f", "${Recommends}", "chat-rpc"))
                .isEqualTo("fonts-noto-color-emoji");
        assertThat(Shell.run("dpkg-query", "-W", "-f", "${Depends}", "chat-rpc"))
                .doesNotContain("emoji");
    }

    @Test
    void debiansCheckerOfPackagesFindsNoError() throws Exception {
        assumeThat(Shell.has("lintian")).as("lintian is missing").isTrue();
        assertThat(Shell.run("lintian", "--allow-root", "--fail-on", "error", downloaded.toString()))
                .doesNotContain("E: ");
    }

    @Test
    void cataloguesOfSoftwareAcceptItsDescription() throws Exception {
        assumeThat(Shell.has("appstreamcli")).as("appstreamcli is missing").isTrue();
        Shell.run("appstreamcli", "validate", "--no-net", "/usr/share/metainfo/org.chatrpc.client.metainfo.xml");
    }

    @Test
    void saysWhatItBundles() throws Exception {
        Path documents = Path.of("/usr/share/doc/chat-rpc");
        assertThat(documents.resolve("third-party/THIRD-PARTY.txt")).content().contains("flatlaf", "jaxws-rt");
        assertThat(documents.resolve("copyright")).content().contains("third-party");
        assertThat(Path.of("/usr/share/metainfo/org.chatrpc.client.metainfo.xml"))
                .isNotEmptyFile();
    }

    /** Nothing in the jar refers to their classes, so jdeps cannot find these modules. */
    @Test
    void itsRuntimeHasTheModulesThatNothingNames() throws Exception {
        assertThat(Files.readString(INSTALLED.resolve("runtime/release")))
                .contains("jdk.crypto.ec", "jdk.localedata", "jdk.accessibility", "jdk.random");
    }

    @Test
    void aPersonSignsInWithIt() throws Exception {
        ChatPort port = port();
        String token = signUp(port, "alice");
        try (OwnDisplay display = OwnDisplay.open().orElseThrow()) {
            Path output = folder.resolve("output.txt");
            Process client = start(display, output);
            try {
                await().atMost(MAX_WAIT).until(() -> !title(display).isBlank());
                String signIn = title(display);
                await().atMost(MAX_WAIT).pollInterval(Duration.ofSeconds(2)).until(() -> {
                    type(display, PASSWORD);
                    return sessions(port, token) > 1;
                });
                await().atMost(MAX_WAIT).until(() -> !title(display).equals(signIn));
                assertThat(output).isEmptyFile();
            } finally {
                client.destroyForcibly().onExit().join();
            }
        }
    }

    /** The window's title; empty while there is none. */
    private static String title(OwnDisplay display) throws IOException, InterruptedException {
        return Shell.run(
                Map.of("DISPLAY", display.name()),
                "sh",
                "-c",
                "xdotool search --onlyvisible --name 'RPC chat' getwindowname 2>/dev/null || true");
    }

    /** Types into the focused field, which is the password. */
    private static void type(OwnDisplay display, String password) throws IOException, InterruptedException {
        Map<String, String> there = Map.of("DISPLAY", display.name());
        Shell.run(there, "xdotool", "key", "ctrl+a");
        Shell.run(there, "xdotool", "type", "--delay", "30", password);
        Shell.run(there, "xdotool", "key", "Return");
    }

    private static Path download() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(server.base()).build(), BodyHandlers.ofString());
        Matcher link =
                Pattern.compile("href=\"([^\"]*/(chat-rpc_[^\"]*\\.deb))\"").matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        Path file = folder.resolve(link.group(2));
        URI address = server.base().resolve(link.group(1));
        HttpResponse<Path> answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(file).hasSameBinaryContentAs(ServerLaunch.folder().resolve(link.group(2)));
        return file;
    }

    private static Process start(OwnDisplay display, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(PROGRAM.toString(), "--server", server.base().toString(), "--user", "alice");
        builder.environment().put("DISPLAY", display.name());
        builder.environment().put("CHAT_CLIENT_DATA", folder.resolve("client").toString());
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static String version() throws IOException, InterruptedException {
        String version = Shell.run("dpkg-query", "-W", "-f", "${Version}", "chat-rpc");
        return version.substring(0, version.lastIndexOf('-')).replace('~', '-');
    }

    private static ChatPort port() {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    private static String signUp(ChatPort port, String username) throws ChatFault {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(PASSWORD);
        return port.register(request).getSession().getToken();
    }

    private static int sessions(ChatPort port, String token) throws ChatFault {
        ListSessions request = new ListSessions();
        request.setToken(token);
        return port.listSessions(request).getSession().size();
    }
}
