package org.chatrpc.audit.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are not the right one, stall or go away. */
@Timeout(60)
class StreamSenderTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static StreamSender sender(String scheme, ServerSocket server, SSLSocketFactory tls, Duration deadline) {
        return new StreamSender(URI.create(scheme + "://127.0.0.1:" + server.getLocalPort()), tls, deadline);
    }

    private static StreamSender plain(ServerSocket server, Duration deadline) {
        return sender("tcp", server, (SSLSocketFactory) SSLSocketFactory.getDefault(), deadline);
    }

    private static List<byte[]> message(String text) {
        return List.of(text.getBytes(US_ASCII));
    }

    private static String read(Socket peer, int length) throws IOException {
        return new String(peer.getInputStream().readNBytes(length), US_ASCII);
    }

    /** A context that has and trusts one key, whose certificate is for this address. */
    private SSLContext certified(String address) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("key" + address);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "syslog",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=syslog.example",
                        "-ext",
                        "san=ip:" + address,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
        assertThat(keytool.onExit().join().exitValue()).as(said).isZero();
        KeyStore own = KeyStore.getInstance(file.toFile(), PASSWORD);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("syslog", own.getCertificate("syslog"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static CompletableFuture<String> received(ServerSocket server, int length) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket peer = server.accept()) {
                return read(peer, length);
            } catch (IOException e) {
                return "";
            }
        });
    }

    private static ServerSocket secured(SSLContext context) throws IOException {
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void aServerWithACertificateForItsAddressGetsMessages() throws Exception {
        SSLContext context = certified("127.0.0.1");
        try (ServerSocket server = secured(context);
                StreamSender sender = sender("tls", server, context.getSocketFactory(), LONG)) {
            CompletableFuture<String> received = received(server, 6);
            sender.send(message("one"));
            sender.send(message("two"));
            assertThat(received.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("onetwo");
        }
    }

    @Test
    void aServerWithATrustedCertificateForAnotherAddressGetsNothing() throws Exception {
        SSLContext context = certified("192.0.2.7");
        try (ServerSocket server = secured(context);
                StreamSender sender = sender("tls", server, context.getSocketFactory(), LONG)) {
            CompletableFuture<String> received = received(server, 3);
            assertThatThrownBy(() -> sender.send(message("one")))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("127.0.0.1");
            assertThat(received.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotGreetIsGivenUp() throws Exception {
        try (ServerSocket server = listening();
                StreamSender sender = sender(
                        "tls", server, (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> sender.send(message("one")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("It took nothing for 1 s");
        }
    }

    @Test
    void aServerThatStopsReadingIsGivenUp() throws Exception {
        try (ServerSocket server = listening();
                StreamSender sender = plain(server, Duration.ofSeconds(1))) {
            List<byte[]> much = Collections.nCopies(1_000, new byte[100_000]);
            assertThatThrownBy(() -> sender.send(much))
                    .isInstanceOf(IOException.class)
                    .hasMessage("It took nothing for 1 s");
        }
    }

    @Test
    void closingEndsAWriteThatStalls() throws Exception {
        try (ServerSocket server = listening()) {
            StreamSender sender = plain(server, Duration.ofMinutes(10));
            CompletableFuture<Void> write = CompletableFuture.runAsync(() -> {
                // More than the buffers of both sides hold.
                List<byte[]> much = List.of(new byte[30_000_000]);
                assertThatThrownBy(() -> sender.send(much)).isInstanceOf(IOException.class);
            });
            try (Socket peer = server.accept()) {
                assertThat(peer.getInputStream().read()).isZero();
                sender.close();
                write.get(LONG.toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(write).isCompleted();
        }
    }

    @Test
    void whatMayBeLostWithAConnectionIsSentAgain() throws Exception {
        try (ServerSocket server = listening();
                StreamSender sender = plain(server, LONG)) {
            sender.send(message("one"));
            Socket first = server.accept();
            assertThat(read(first, 3)).isEqualTo("one");
            sender.send(message("two"));
            // With something unread, this is a reset.
            first.close();
            TimeUnit.MILLISECONDS.sleep(200);
            sender.send(message("six"));
            try (Socket second = server.accept()) {
                assertThat(read(second, 9)).isEqualTo("onetwosix");
            }
        }
    }
}
