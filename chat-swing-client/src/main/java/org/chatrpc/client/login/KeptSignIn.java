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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Keyring;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.base.WriteBehind;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;

/**
 * The stored sign-in: the session token, never the password. The token is in the desktop's keyring if that takes it, and
 * otherwise with the rest in a file that only its owner can read. It expires, and can be revoked from any other session
 * of the same account.
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

    private static final String TOKEN = "token";

    /** The id by which the keyring finds the token. */
    private static final String KEYRING = "keyring";

    private final Path file;
    private final Keyring keyring;
    private final WriteBehind<Optional<Kept>> writer;

    public KeptSignIn(Path file, Keyring keyring, Dispatcher dispatcher) {
        this.file = file;
        this.keyring = keyring;
        this.writer = new WriteBehind<>(dispatcher, Duration.ZERO, this::save);
    }

    /** The stored sign-in, if any. Reads the disk, and asks the keyring: not for the event thread. */
    public Optional<Kept> load() {
        try {
            Properties properties = read();
            if (properties.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> token = Optional.ofNullable(properties.getProperty(TOKEN));
            if (token.isEmpty()) {
                token = keyring.find(required(properties, KEYRING));
            }
            return Optional.of(new Kept(
                    new Account(
                            new SessionToken(token.orElseThrow(() -> new IOException("The keyring has no token"))),
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
        Properties earlier = earlier();
        Optional<String> id = Optional.ofNullable(earlier.getProperty(KEYRING)).filter(known -> !known.isBlank());
        if (kept.isEmpty()) {
            Files.deleteIfExists(file);
            id.ifPresent(this::deleteFromKeyring);
            return;
        }
        Account account = kept.get().account();
        String server = kept.get().server().toString();
        // If the client stops between the two writes, the file must not name one account with the token of another.
        boolean same = server.equals(earlier.getProperty("server"))
                && account.username().equals(earlier.getProperty("username"));
        String key = id.filter(known -> same).orElseGet(() -> UUID.randomUUID().toString());
        Properties properties = new Properties();
        properties.setProperty("server", server);
        properties.setProperty("username", account.username());
        properties.setProperty("displayName", account.displayName());
        // Also if the token is in the file, so that an earlier one in the keyring is deleted eventually.
        properties.setProperty(KEYRING, key);
        try {
            keyring.store(
                    key,
                    "RPC chat: " + account.username() + " at " + server,
                    account.token().value());
        } catch (IOException e) {
            LOG.log(Level.FINE, "The sign-in is stored in a file", e);
            properties.setProperty(TOKEN, account.token().value());
        }
        StringWriter text = new StringWriter();
        properties.store(text, "A sign-in. Whoever has its token can write in your name.");
        PrivateFiles.replace(file, text.toString());
        id.filter(old -> !old.equals(key)).ifPresent(this::deleteFromKeyring);
    }

    /** The stored properties; empty if they cannot be read, because they are about to be replaced. */
    private Properties earlier() {
        try {
            return read();
        } catch (IOException | IllegalArgumentException e) {
            return new Properties();
        }
    }

    private void deleteFromKeyring(String id) {
        try {
            keyring.delete(id);
        } catch (IOException e) {
            // The server no longer accepts it.
            LOG.log(Level.FINE, "The sign-in stays in the keyring", e);
        }
    }

    /** Empty if there is no file. */
    private Properties read() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static String required(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("Missing: " + key));
    }
}
