package org.chatrpc.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server takes the key of a changed key store, and keeps its key if that one cannot be used. */
class TlsKeyReplacedIT {

    private static final int LIMIT_MILLIS = 30_000;

    @TempDir
    private Path folder;

    private Path store;
    private Path password;
    private ServerProcess server;

    @BeforeEach
    void start() throws IOException {
        store = SelfSignedKey.create(folder.resolve("key.p12"));
        password = Files.writeString(folder.resolve("password"), SelfSignedKey.PASSWORD + "\n");
        server = ServerLaunch.in(folder.resolve("data"))
                .option("--tls-keystore", store.toString(), "--tls-password-file", password.toString())
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void newConnectionsGetTheNewKeyAndOpenOnesGoOn() throws IOException, GeneralSecurityException {
        SSLContext former = SelfSignedKey.trustedBy(store);
        try (SSLSocket open = connect(former)) {
            assertThat(statusOf(open)).isEqualTo("HTTP/1.1 200 OK");
            Path successor = SelfSignedKey.create(folder.resolve("successor.p12"));
            SSLContext trusting = SelfSignedKey.trustedBy(successor);
            assertThatThrownBy(() -> connect(trusting)).isInstanceOf(SSLException.class);

            Files.move(successor, store, StandardCopyOption.ATOMIC_MOVE);

            soon().untilAsserted(() -> connect(trusting).close());
            assertThat(statusOf(open)).isEqualTo("HTTP/1.1 200 OK");
            // Nor is a session resumed that was made with the former key.
            assertThatThrownBy(() -> connect(former)).isInstanceOf(SSLException.class);
            assertThat(log()).contains("New connections use the changed key store " + store + ": CN=chat.example");
        }
        assertThat(server.terminate()).isZero();
    }

    @Test
    void aBrokenKeyStoreIsReportedAndTheKeyStaysInUse() throws IOException, GeneralSecurityException {
        SSLContext former = SelfSignedKey.trustedBy(store);
        Path good = Files.copy(store, folder.resolve("good.p12"));

        Files.writeString(store, "no key store");
        soon().until(() -> log().contains(
                        "The changed key store is not used, and the key before it stays in use: The key store " + store
                                + " is not a readable PKCS12 file."));
        connect(former).close();

        Files.delete(store);
        soon().until(() -> log().contains("The key store " + store + " cannot be read."));
        connect(former).close();

        Files.writeString(password, "wrong\n");
        Files.move(good, store);
        soon().until(() -> log().contains("The password of the key store " + store + " is wrong."));
        connect(former).close();

        Files.writeString(password, SelfSignedKey.PASSWORD + "\n");
        soon().until(() -> log().contains("New connections use the changed key store " + store));
        connect(former).close();
    }

    private SSLSocket connect(SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.port());
        try {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a request that keeps the connection open, and reads its whole answer. */
    private static String statusOf(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /chat/health/live HTTP/1.1\r\nHost: chat.example\r\n\r\n".getBytes(US_ASCII));
        BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        String status = answer.readLine();
        int length = 0;
        for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        assertThat(answer.skip(length)).isEqualTo(length);
        return status;
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("data/logs/chat-0.log"));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().ignoreExceptions().atMost(Duration.ofMillis(2 * LIMIT_MILLIS));
    }
}
