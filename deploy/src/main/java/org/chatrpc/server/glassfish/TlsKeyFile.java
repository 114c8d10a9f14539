package org.chatrpc.server.glassfish;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * The file with the server's key and certificate, which is reloaded when it has changed. New connections then use the new
 * key; open connections continue with theirs. A file that cannot be used is reported once, and the former key stays in
 * use. It is retried in each round, because the cause may not be visible in the file's attributes.
 *
 * <p>The attributes are compared every few seconds instead of watching the folder: the file is often a link, whose target
 * is replaced in another folder or on another machine.
 *
 * <p>Thread-safe.
 */
public final class TlsKeyFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TlsKeyFile.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path file;
    private final @Nullable Path passwordFile;
    private final Thread watch = new Thread(this::watch, "chat-tls-key");
    private final CurrentContext current;

    private volatile TlsKey key;

    /** Of the files as the key in use was read. */
    @GuardedBy("this")
    private List<Object> attributes;

    /** Why the changed file is not used; empty if it has not changed. */
    @GuardedBy("this")
    private String reported = "";

    private TlsKeyFile(Path file, @Nullable Path passwordFile) throws StartFailure, GeneralSecurityException {
        this.file = file;
        this.passwordFile = passwordFile;
        this.attributes = attributes();
        this.key = TlsKey.read(file, passwordFile);
        this.current = new CurrentContext(key.serverContext());
        watch.setDaemon(true);
    }

    /**
     * Reads the key, and checks for a new one until it is closed. Without a thread for the checks, a new key requires a
     * restart.
     *
     * @param file a PKCS12 file
     * @param passwordFile whose first line is its password; null if the password is a setting, or to be asked for
     * @throws StartFailure if the file cannot be read, is not a PKCS12 file, or the password is missing or wrong
     */
    public static TlsKeyFile open(Path file, @Nullable Path passwordFile)
            throws StartFailure, GeneralSecurityException {
        TlsKeyFile opened = new TlsKeyFile(file, passwordFile);
        try {
            opened.watch.start();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "A changed key store is not used until the server is restarted", e);
        }
        return opened;
    }

    /** The key of new connections. */
    public TlsKey key() {
        return key;
    }

    /** The context for the listener: each new connection gets the key of that moment. */
    SSLContext serverContext() {
        return current.asContext();
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE.toMillis());
                readIfChanged();
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    synchronized void readIfChanged() {
        // Taken before the file is read: what is written meanwhile is read in the next round.
        List<Object> found = attributes();
        if (found.equals(attributes)) {
            reported = "";
            return;
        }
        try {
            TlsKey read = key.readAgain(file, passwordFile);
            current.set(read.serverContext());
            key = read;
            attributes = found;
            reported = "";
            LOG.info("New connections use the changed key store " + file + ": " + read.description());
        } catch (StartFailure | GeneralSecurityException | RuntimeException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(reported)) {
                reported = reason;
                LOG.log(
                        Level.WARNING,
                        "The changed key store is not used, and the key before it stays in use: {0}",
                        reason);
            }
        }
    }

    /** What differs once one of the files was written, replaced or removed; links are followed. */
    private List<Object> attributes() {
        List<Object> all = new ArrayList<>();
        for (Path path : passwordFile == null ? List.of(file) : List.of(file, passwordFile)) {
            try {
                BasicFileAttributes read = Files.readAttributes(path, BasicFileAttributes.class);
                all.add(List.of(read.lastModifiedTime(), read.size(), String.valueOf(read.fileKey())));
            } catch (IOException e) {
                all.add(String.valueOf(e.getMessage()));
            }
        }
        return all;
    }
}
