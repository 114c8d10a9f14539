package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What administrators type who have no password here, but an account at an OpenID Connect provider. */
class OpenIdCommandsIT {
    @RegisterExtension
    private final OpenIdProvider provider = new OpenIdProvider();

    @TempDir
    private Path folder;

    private TestEngine engine;

    @BeforeEach
    void prepare() {
        engine = new TestEngine(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private CommandLineRun admin(ServerProcess server, String token, String... command) throws Exception {
        Path file = Files.writeString(Files.createTempFile(folder, "token", ".txt"), token + "\n");
        String[] arguments = {"admin", "--url", server.base().toString(), "--identity-token-file", file.toString()};
        return CommandLineRun.of(
                folder,
                "",
                Stream.of(arguments, command).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void aTokenOfTheProviderOpensASessionForTheCommandOnly() throws Exception {
        try (ServerProcess server =
                provider.known(engine.server(folder.resolve("server"))).start()) {
            String olga = provider.token("olga", List.of("chat-administrators"));
            CommandLineRun status = admin(server, olga, "status");
            assertThat(status.exitCode()).as(status.toString()).isZero();
            assertThat(status.value("ready")).isEqualTo("true");
            assertThat(status.value("chat_requests_total")).matches("[0-9]+");
            // That of this command, and none of the one before.
            assertThat(admin(server, olga, "sessions", "olga").out())
                    .filteredOn(line -> line.contains("chat-server admin"))
                    .hasSize(1);

            CommandLineRun bob = admin(server, provider.token("bob", List.of()), "status");
            assertThat(bob.exitCode()).isOne();
            assertThat(bob.err()).singleElement().asString().startsWith("chat-server: NOT_PERMITTED");
            CommandLineRun nobody = admin(server, "no.token.this", "status");
            assertThat(nobody.err()).singleElement().asString().startsWith("chat-server: TOKEN_REFUSED");
        }
    }

    @Test
    void aProviderIsAskedOnlyIfItsCertificateIsTrusted() throws Exception {
        Path key = SelfSignedKey.create(folder.resolve("provider.p12"));
        try (OpenIdProvider secure = OpenIdProvider.withTls(key)) {
            String olga = secure.token("olga", List.of("chat-administrators"));
            try (ServerProcess server = trusting(key, secure, "server").start()) {
                CommandLineRun status = admin(server, olga, "status");
                assertThat(status.exitCode()).as(status.toString()).isZero();
            }
            Path other = SelfSignedKey.create(folder.resolve("other.p12"));
            try (ServerProcess server = trusting(other, secure, "wary").start()) {
                assertThat(admin(server, olga, "status").err())
                        .singleElement()
                        .asString()
                        .startsWith("chat-server: PROVIDER_UNAVAILABLE");
                assertThat(LogFiles.linesIn(server.data()))
                        .anyMatch(line -> line.contains("cannot be fetched") && line.contains("PKIX"));
            }
        }
    }

    private ServerLaunch trusting(Path key, OpenIdProvider provider, String name) {
        return provider.known(engine.server(folder.resolve(name)))
                .jvm("-Djavax.net.ssl.trustStore=" + key)
                .jvm("-Djavax.net.ssl.trustStorePassword=" + SelfSignedKey.PASSWORD);
    }

    @Test
    void whoSomebodyIsIsSaidOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "x");
        CommandLineRun twice = CommandLineRun.of(
                folder,
                "",
                "admin",
                "--token-file",
                file.toString(),
                "--identity-token-file",
                file.toString(),
                "status");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err())
                .first()
                .asString()
                .contains("only one of --user, --token-file or --identity-token-file");
    }
}
