package org.chatrpc.client.base;

import java.io.IOException;
import java.util.Optional;

/**
 * The desktop's store for secrets. Each call ends within some seconds, even if the desktop hangs: not for the event
 * thread.
 */
public interface Keyring {

    /** For desktops without one: keeps nothing. */
    Keyring NONE = new Keyring() {

        @Override
        public void store(String id, String label, String secret) throws IOException {
            throw new IOException("There is no keyring");
        }

        @Override
        public Optional<String> find(String id) {
            return Optional.empty();
        }

        @Override
        public void delete(String id) {
            // There is nothing.
        }
    };

    /**
     * Stores a secret, replacing the one with the same id.
     *
     * @param label what it is, for people
     * @throws IOException if there is no keyring, if it is locked, or if it does not respond in time
     */
    void store(String id, String label, String secret) throws IOException;

    /**
     * The secret with an id; empty if there is none.
     *
     * @throws IOException as for {@link #store}
     */
    Optional<String> find(String id) throws IOException;

    /**
     * Deletes the secret with an id, if there is one.
     *
     * @throws IOException as for {@link #store}
     */
    void delete(String id) throws IOException;
}
