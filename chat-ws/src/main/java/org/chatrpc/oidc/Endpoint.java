package org.chatrpc.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The addresses that this server accepts: https, or http only on this machine, because elsewhere responses could be
 * forged.
 */
public final class Endpoint {
    private Endpoint() {}

    /** The address, if it may be used; it has no user information and no fragment. */
    public static Optional<URI> parse(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean safe = scheme.equals("https") || (scheme.equals("http") && isLoopback(address.getHost()));
            return address.getHost() != null
                            && safe
                            && address.getRawUserInfo() == null
                            && address.getRawFragment() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Judged by the name alone: a name that resolves to this machine today may resolve to another one tomorrow. */
    private static boolean isLoopback(String host) {
        return host != null && (host.equalsIgnoreCase("localhost") || host.equals("[::1]") || isLoopbackAddress(host));
    }

    private static boolean isLoopbackAddress(String host) {
        return host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
