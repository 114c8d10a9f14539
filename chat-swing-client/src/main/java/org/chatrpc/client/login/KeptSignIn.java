package org.chatrpc.client.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.base.WriteBehind;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;

/**
 * The stored sign-in: the session token, never the password, in a file that only its owner can read. The token
 * expires, and can be revoked from any other session of the same account.
 */
public final class KeptSignIn {

    /** The account and the chat it is signed in to. */
    public record Kept(Account account, ServerAddresses server) {

        /** The same sign-in with the currently known addresses of the chat. */
        public Kept at(ServerAddresses addresses) {
            return new Kept(account, addresses);
        }
    }

    private static final Logger LOG = Logger.getLogger(KeptSignIn.class.getName());

    private final Path file;
    private final WriteBehind<Optional<Kept>> writer;

    public KeptSignIn(Path file, Dispatcher dispatcher) {
        this.file = file;
        this.writer = new WriteBehind<>(dispatcher, Duration.ZERO, this::save);
    }

    /** The stored sign-in, if any. Reads the disk: not for the event thread. */
    public Optional<Kept> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
            return Optional.of(new Kept(
                    new Account(
                            new SessionToken(required(properties, "token")),
                            required(properties, "username"),
                            required(properties, "displayName")),
                    ServerAddresses.parse(required(properties, "server"))));
        } catch (IOException | IllegalArgumentException e) {
            // Signing in again is better than a client that does not start.
            LOG.log(Level.WARNING, "The stored sign-in cannot be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    /** Replaces the stored sign-in. On the event thread. */
    public void keep(Account account, ServerAddresses server) {
        writer.put(Optional.of(new Kept(account, server)));
    }

    /** Deletes the stored sign-in, because the session is over. On the event thread. */
    public void forget() {
        writer.put(Optional.empty());
    }

    /** Runs an action once all changes are on disk. */
    public void flush(Runnable whenSaved) {
        writer.flush(whenSaved);
    }

    private void save(Optional<Kept> kept) throws IOException {
        if (kept.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Properties properties = new Properties();
        properties.setProperty("server", kept.get().server().toString());
        properties.setProperty("username", kept.get().account().username());
        properties.setProperty("displayName", kept.get().account().displayName());
        properties.setProperty("token", kept.get().account().token().value());
        StringWriter text = new StringWriter();
        properties.store(text, "A sign-in. Whoever has this token can write in your name.");
        PrivateFiles.replace(file, text.toString());
    }

    private static String required(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("Missing: " + key));
    }
}
