package org.chatrpc.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package of the server: installed, started with the command of its unit and as its user, purged. */
class InstalledServerIT {

    private static final String NAME = "chat-rpc-server";
    private static final Path DATA = Path.of("/var/lib/chat-rpc");
    private static final Path SETTINGS = Path.of("/etc/chat-rpc/settings");
    private static final Path UNIT = Path.of("/lib/systemd/system/chat-rpc.service");
    private static final Path PROGRAM = Path.of("/usr/sbin/chat-rpc-server");
    private static final Pattern READY = Pattern.compile("Chat is ready at (\\S+)");

    @TempDir
    private static Path folder;

    private static Path deb;
    private static boolean installed;

    @BeforeAll
    static void install() throws Exception {
        for (String program : new String[] {"apt-get", "dpkg", "runuser", "lintian", "systemd-analyze"}) {
            assumeThat(Shell.has(program)).as(program + " is missing").isTrue();
        }
        assumeThat(Shell.run("id", "-u").strip())
                .as("only root installs packages")
                .isEqualTo("0");
        assertThat(List.of(PROGRAM, DATA))
                .as("a server of the person who runs this, left alone")
                .noneMatch(file -> Files.exists(file));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("chat.packages", "target")))) {
            deb = files.filter(file -> file.getFileName().toString().startsWith(NAME + "_"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
        Shell.run(
                Map.of("DEBIAN_FRONTEND", "noninteractive"),
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                deb.toString());
        installed = true;
    }

    @AfterAll
    static void purgeWithoutATrace() throws Exception {
        if (installed) {
            Shell.run("dpkg", "--purge", NAME);
            assertThat(List.of(PROGRAM, UNIT, SETTINGS, DATA)).noneMatch(file -> Files.exists(file));
            Shell.run("deluser", "--quiet", "--system", "chat-rpc");
        }
    }

    @Test
    void debiansCheckerOfPackagesFindsNoError() throws Exception {
        assertThat(Shell.run("lintian", "--allow-root", "--fail-on", "error", deb.toString()))
                .doesNotContain("E: ");
    }

    @Test
    void systemdAcceptsItsUnit() throws Exception {
        assertThat(Shell.run("systemd-analyze", "verify", "--man=no", UNIT.toString()))
                .doesNotContain("chat-rpc.service");
    }

    /** For applications that post in their own transactions. */
    @Test
    void itHasTheLibraryForApplications() {
        assertThat(Path.of("/usr/share/chat-rpc-server/chat-outbox.jar")).isNotEmptyFile();
    }

    @Test
    void itsSettingsAreKeptByUpdatesAndReadByRootOnly() throws Exception {
        assertThat(Shell.run("dpkg-query", "-W", "-f", "${Conffiles}", NAME)).contains(SETTINGS.toString());
        assertThat(permissions(SETTINGS)).isEqualTo("rw-------");
    }

    @Test
    void theCommandPrintsTheVersionOfThePackage() throws Exception {
        String version = Shell.run("dpkg-query", "-W", "-f", "${Version}", NAME);
        assertThat(Shell.run(PROGRAM.toString(), "--version"))
                .contains("chat-server "
                        + version.substring(0, version.lastIndexOf('-')).replace('~', '-'));
    }

    @Test
    void theCommandOfTheUnitServesTheChatFromTheDataFolderOfItsUser() throws Exception {
        String unit = Files.readString(UNIT);
        List<String> command = new ArrayList<>(List.of("runuser", "-u", value(unit, "User"), "--", "env"));
        command.add(value(unit, "Environment"));
        command.add("CHAT_PORT=0");
        command.addAll(List.of(value(unit, "ExecStart").split(" ")));
        Path output = folder.resolve("output.txt");
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(Path.of("/").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(90)).until(() -> ready(output).find() || !server.isAlive());
            Matcher ready = ready(output);
            assertThat(ready.find()).as(Files.readString(output)).isTrue();
            URI health = URI.create(ready.group(1)).resolve("health/ready");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(permissions(DATA)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(DATA)) {
                assertThat(files.toList())
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.getOwner(file)).hasToString("chat-rpc"));
            }
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }
        assertThat(server.waitFor()).as(Files.readString(output)).isIn(0, 143);
    }

    private static Matcher ready(Path output) throws IOException {
        return READY.matcher(Files.readString(output));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String value(String unit, String key) {
        Matcher matcher = Pattern.compile("(?m)^" + key + "=(.+)$").matcher(unit);
        assertThat(matcher.find()).as(key).isTrue();
        return matcher.group(1);
    }
}
