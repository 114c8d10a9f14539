package org.chatrpc.server.settings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret required to create the first account on a server that other machines can reach, directly or through a proxy:
 * the first account administers the server, and should belong to the person who started it.
 */
public final class SetupToken {
    private static final Setting SETTING = new Setting("chat.setup.token");
    private static final Setting OPEN = new Setting("chat.setup.open");

    /** Without the secret for programs on this machine. */
    private static final Setting LOCAL = new Setting("chat.setup.local");
    /** Proxies that tell whose requests they pass on. */
    private static final Setting PROXIES = new Setting("chat.http.trustedProxies");
    /** The address of a proxy, which may be silent about that. */
    private static final Setting PUBLIC_URL = new Setting("chat.public.url");

    private static final int BYTES = 18;

    private SetupToken() {}

    /**
     * A new secret for a server on this address, passed on to the application; empty if one is configured, or configured
     * as not required. Without this, the application generates one itself.
     */
    public static Optional<String> publish(ListenAddress address) {
        if (OPEN.value().isEmpty() && address.isLoopback() && PUBLIC_URL.value().isEmpty()) {
            Setting free = PROXIES.value().isEmpty() ? OPEN : LOCAL;
            if (free.value().isEmpty()) {
                System.setProperty(free.name(), "true");
            }
        }
        boolean open = OPEN.value().filter("true"::equals).isPresent();
        return open || SETTING.value().isPresent() ? Optional.empty() : Optional.of(made());
    }

    private static String made() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().encodeToString(secret);
        System.setProperty(SETTING.name(), token);
        return token;
    }
}
