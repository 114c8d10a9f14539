package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start prints the reason in one line, and exits with 1. */
class ServerRefusalIT {

    @TempDir
    private Path folder;

    @Test
    void refusesAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertRefused(
                    ServerLaunch.in(folder).port(port),
                    "chat-server: Port " + port
                            + " on 127.0.0.1 is in use. Choose another with --port (0 for any free one).");
        }
    }

    @Test
    void refusesADataFolderThatAnotherServerHas() {
        try (ServerProcess first = ServerLaunch.in(folder).launch()) {
            Awaitility.await().until(() -> Files.exists(folder.resolve("run")));
            assertRefused(
                    ServerLaunch.in(folder),
                    "chat-server: The data folder " + folder + " is in use by another server (process " + first.pid()
                            + "). Stop it, or choose another folder with --data.");
        }
    }

    @Test
    void refusesADataFolderThatCannotBeMade() throws IOException {
        // Tests may run as root, who can write to any folder; but nobody can create a folder inside a file.
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(ServerLaunch.in(file.resolve("data")), "chat-server: Cannot write to the data folder ");
    }

    @Test
    void refusesAHostThatIsNotHere() {
        // An address reserved for documentation, which no machine has.
        assertRefused(
                ServerLaunch.in(folder).option("--host", "192.0.2.1"),
                "chat-server: Cannot listen on 192.0.2.1 port 0");
    }

    @Test
    void refusesAKeyStoreItCannotOpen() throws IOException {
        Path store = SelfSignedKey.create(folder.resolve("key.p12"));
        ServerLaunch launch = ServerLaunch.in(folder.resolve("data")).option("--tls-keystore", store.toString());
        assertRefused(launch, "chat-server: The key store " + store + " needs its password: in CHAT_TLS_PASSWORD, or");
        launch.environment("CHAT_TLS_PASSWORD", "wrong");
        assertRefused(launch, "chat-server: The password of the key store " + store + " is wrong.");

        Path text = Files.writeString(folder.resolve("text.p12"), "no key store");
        assertRefused(
                ServerLaunch.in(folder.resolve("data"))
                        .option("--tls-keystore", text.toString())
                        .environment("CHAT_TLS_PASSWORD", "any"),
                "chat-server: The key store " + text + " is not a readable PKCS12 file.");
    }

    @Test
    void refusesASettingThatIsNoNumber() {
        assertRefused(
                ServerLaunch.in(folder).setting("chat.http.threads", "many"),
                "chat-server: The setting chat.http.threads is 'many'; it must be a number of at least 4.");
    }

    @Test
    void refusesToSignPeopleInWithARealmThatItDoesNotHave() {
        assertRefused(
                ServerLaunch.in(folder.resolve("data")).environment("CHAT_AUTH", "internal, realm"),
                "chat-server: The setting chat.auth is 'internal, realm', but only an application server has a realm: use ldap or"
                        + " oidc, or deploy chat.war in Payara, WildFly or Liberty (docs/realm.md).");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesToBackUpAMissingStoreAndToRestoreAnInvalidBackup() throws IOException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("chat.backup");
        assertRefused(
                ServerLaunch.in(data).option("backup", file.toString()),
                "chat-server: There is no database " + data.resolve("chat.db") + ".");
        assertThat(data).doesNotExist();
        Files.writeString(file, "a letter");
        assertRefused(
                ServerLaunch.in(data).option("restore", file.toString()),
                "chat-server: The file is damaged, or not a backup: ");
        assertThat(data.resolve("chat.db")).doesNotExist();
    }

    @Test
    void answersWrongUsageWithTheWayToHelp() {
        try (ServerProcess server = ServerLaunch.in(folder).option("--colour").launch()) {
            assertThat(server.awaitExit()).isEqualTo(2);
            assertThat(server.errors()).containsExactly("chat-server: Unknown option: '--colour'", "Try --help.");
        }
    }

    @Test
    void showsHelpAndVersionWithoutStarting() {
        try (ServerProcess help =
                ServerLaunch.in(folder.resolve("data")).option("--help").launch()) {
            assertThat(help.awaitExit()).isZero();
            assertThat(help.output()).anyMatch(line -> line.contains("--tls-keystore=FILE"));
        }
        try (ServerProcess version =
                ServerLaunch.in(folder.resolve("data")).option("--version").launch()) {
            assertThat(version.awaitExit()).isZero();
            assertThat(version.output()).first().asString().matches("chat-server \\d+\\.\\d+\\.\\d+.*");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static void assertRefused(ServerLaunch launch, String sentence) {
        try (ServerProcess server = launch.launch()) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.output()).isEmpty();
            assertThat(server.errors()).singleElement().asString().startsWith(sentence);
        }
    }
}
