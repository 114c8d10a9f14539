package org.chatrpc.server.settings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret that creating the first account takes on a server that other machines can reach: whoever is first administers the
 * server, and that should be who started it.
 */
public final class SetupToken {
    private static final Setting SETTING = new Setting("chat.setup.token");
    private static final int BYTES = 18;

    private SetupToken() {}

    /** A new secret for a server on this address, passed on to the application; empty if it needs none or was given one. */
    public static Optional<String> publish(ListenAddress address) {
        if (address.isLoopback() || SETTING.value().isPresent()) {
            return Optional.empty();
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().encodeToString(secret);
        System.setProperty(SETTING.name(), token);
        return Optional.of(token);
    }
}
