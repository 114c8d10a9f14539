package org.chatrpc.server.glassfish;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.chatrpc.server.settings.Setting;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;

/** The server's key and certificate, read from a PKCS12 file and kept in memory. */
public final class TlsKey {

    private final KeyStore store;
    private final char[] password;

    private TlsKey(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /** @throws StartFailure if the file cannot be read, is not a PKCS12 file, or the password is missing or wrong */
    static TlsKey read(Path file, @Nullable Path passwordFile) throws StartFailure {
        requireReadable(file);
        return read(file, password(file, passwordFile));
    }

    /**
     * Reloads the file, with the password of this key unless a file has one. Never prompts for a password.
     *
     * @throws StartFailure as {@link #read(Path, Path)}
     */
    TlsKey readAgain(Path file, @Nullable Path passwordFile) throws StartFailure {
        requireReadable(file);
        return read(file, passwordFile == null ? password : firstLine(passwordFile));
    }

    private static void requireReadable(Path file) throws StartFailure {
        if (!Files.isReadable(file)) {
            throw new StartFailure("The key store " + file + " cannot be read.");
        }
    }

    private static TlsKey read(Path file, char[] password) throws StartFailure {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new TlsKey(store, password);
                }
            }
            throw new StartFailure("The key store " + file + " holds no private key.");
        } catch (IOException e) {
            throw new StartFailure(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "The password of the key store " + file + " is wrong."
                            : "The key store " + file + " is not a readable PKCS12 file.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new StartFailure("The key store " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The context for the listener, without client certificates. */
    SSLContext serverContext() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Names the certificates for the log: whose they are, and until when they are valid. */
    String description() throws GeneralSecurityException {
        List<String> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                certificates.add(certificate.getSubjectX500Principal() + ", valid until "
                        + certificate.getNotAfter().toInstant());
            }
        }
        return String.join("; ", certificates);
    }

    /** The context for a client in this process that calls its own server: trusts only this certificate. */
    public SSLContext clientContext() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (certificate != null) {
                trusted.setCertificateEntry(alias, certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @SuppressWarnings("SystemConsoleNull") // Without a terminal, newer JDKs read from standard input, until it ends.
    private static char[] password(Path keyStore, @Nullable Path file) throws StartFailure {
        if (file != null) {
            return firstLine(file);
        }
        Optional<String> setting = new Setting("chat.tls.password").value();
        if (setting.isPresent()) {
            return setting.get().toCharArray();
        }
        Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("Password of %s: ", keyStore);
        if (typed == null) {
            throw new StartFailure("The key store " + keyStore
                    + " needs its password: in CHAT_TLS_PASSWORD, or in a file named by --tls-password-file.");
        }
        return typed;
    }

    private static char[] firstLine(Path file) throws StartFailure {
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (NoSuchFileException e) {
            throw new StartFailure("The password file " + file + " does not exist.", e);
        } catch (IOException e) {
            throw new StartFailure("The password file " + file + " cannot be read.", e);
        }
    }
}
