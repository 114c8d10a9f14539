package org.chatrpc.client.oidc;

import java.net.URI;
import java.util.Locale;

/** Accepts only those addresses of a provider that no third party can impersonate. */
final class SafeAddress {

    private SafeAddress() {}

    /** Whether it is https, or http on this computer. */
    static boolean accepts(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        return host != null
                && address.getRawUserInfo() == null
                && (scheme.equals("https") || (scheme.equals("http") && isLoopback(host)));
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
