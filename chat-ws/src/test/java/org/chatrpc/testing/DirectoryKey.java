package org.chatrpc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key of a directory, with a certificate for {@code localhost} that nobody signed.
 *
 * @param certificate a PEM file
 * @param key a PEM file with the private key
 * @param context for a server in this process
 */
public record DirectoryKey(Path certificate, Path key, SSLContext context) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "directory";

    /** A key store, made once: starting keytool and looking for prime numbers takes seconds. */
    private static final class Store {
        static final byte[] BYTES = make();

        private static byte[] make() {
            try {
                Path folder = Files.createTempDirectory("directory-key");
                Path file = folder.resolve("directory.p12");
                try {
                    keytool(file);
                    return Files.readAllBytes(file);
                } finally {
                    Files.deleteIfExists(file);
                    Files.delete(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void keytool(Path file) throws IOException {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            // GnuTLS does not read the other keys that Java writes.
                            "RSA",
                            "-dname",
                            "CN=directory",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (keytool.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        }
    }

    /** The files of the key in this folder. All of a JVM have the same key. */
    public static DirectoryKey create(Path folder) throws IOException, GeneralSecurityException {
        Path file = Files.write(folder.resolve("directory.p12"), Store.BYTES);
        KeyStore own = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new DirectoryKey(
                pem(
                        folder.resolve("directory.pem"),
                        "CERTIFICATE",
                        own.getCertificate(ALIAS).getEncoded()),
                pem(
                        folder.resolve("directory-key.pem"),
                        "PRIVATE KEY",
                        own.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()),
                context);
    }

    private static Path pem(Path file, String type, byte[] content) throws IOException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + type + "-----\n" + encoded + "\n-----END " + type + "-----\n");
    }
}
