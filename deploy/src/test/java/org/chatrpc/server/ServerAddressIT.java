package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The addresses under which a server with TLS and a context path of its own is reached. */
class ServerAddressIT {

    @TempDir
    private Path folder;

    @Test
    void servesHttpsWithAKeyStoreWhosePasswordIsInAFileUnderAnotherContextPath()
            throws IOException, GeneralSecurityException {
        Path store = SelfSignedKey.create(folder.resolve("key.p12"));
        Path password = Files.writeString(folder.resolve("password"), SelfSignedKey.PASSWORD + "\n");
        try (ServerProcess server = ServerLaunch.in(folder.resolve("data"))
                .option("--tls-keystore", store.toString(), "--tls-password-file", password.toString())
                .option("--context", "team/talk")
                .start()) {
            assertThat(server.base()).hasScheme("https").hasPath("/team/talk/");
            assertThat(server.errors()).isEmpty();
            assertThat(read(store, server.service() + "?wsdl")).contains("location=\"" + server.service() + "\"");
            assertThat(read(store, server.base().resolve("/").toString())).contains("url=/team/talk/");
        }
    }

    private static String read(Path store, String address) throws IOException, GeneralSecurityException {
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(SelfSignedKey.trustedBy(store).getSocketFactory());
        connection.setHostnameVerifier((host, session) -> session.getProtocol().startsWith("TLSv1."));
        return new String(connection.getInputStream().readAllBytes());
    }
}
