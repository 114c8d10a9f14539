package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The addresses on which the server listens, with and without TLS. */
class ServerAddressIT {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void opensNothingButThePortItWasAskedFor() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder).start()) {
            assertThat(ListeningSockets.of(server.pid())).containsExactly("127.0.0.1:" + server.port());
        }
    }

    @Test
    void servesAnotherContextAndLeadsThereFromTheRoot() throws IOException {
        try (ServerProcess server =
                ServerLaunch.in(folder).option("--context", "team/talk").start()) {
            assertThat(server.base().getPath()).isEqualTo("/team/talk/");
            assertThat(open(server.service() + "?wsdl").getResponseCode()).isEqualTo(200);
            assertThat(new String(open(server.base().resolve("/").toString())
                            .getInputStream()
                            .readAllBytes()))
                    .contains("url=/team/talk/");
        }
    }

    @Test
    void servesHttpsWithAKeyStoreWhosePasswordIsInAFile() throws IOException, GeneralSecurityException {
        Path store = SelfSignedKey.create(folder.resolve("key.p12"));
        Path password = Files.writeString(folder.resolve("password"), SelfSignedKey.PASSWORD + "\n");
        try (ServerProcess server = ServerLaunch.in(folder.resolve("data"))
                .option("--tls-keystore", store.toString(), "--tls-password-file", password.toString())
                .start()) {
            assertThat(server.base()).hasScheme("https");
            assertThat(server.errors()).isEmpty();

            HttpsURLConnection wsdl = (HttpsURLConnection) open(server.service() + "?wsdl");
            wsdl.setSSLSocketFactory(SelfSignedKey.trustedBy(store).getSocketFactory());
            wsdl.setHostnameVerifier((host, session) -> session.getProtocol().startsWith("TLSv1."));
            assertThat(new String(wsdl.getInputStream().readAllBytes()))
                    .contains("location=\"" + server.service() + "\"");
        }
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
    }
}
