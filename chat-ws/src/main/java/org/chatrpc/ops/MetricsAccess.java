package org.chatrpc.ops;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.chatrpc.http.address.Loopback;

/**
 * Who may read the metrics: whoever has the token; where none is set, programs on the same machine. Thread-safe.
 *
 * @param token empty for none
 */
record MetricsAccess(String token) {
    private static final String SCHEME = "Bearer ";

    /** A proxy on this machine is not the caller. */
    private static final List<String> FORWARDED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "Via");

    boolean allows(HttpServletRequest request) {
        return token.isEmpty() ? isFromThisMachine(request) : hasToken(request.getHeader("Authorization"));
    }

    private boolean hasToken(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        // In constant time: how long a comparison took must not tell how much was right.
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A browser on this machine is not from this machine if it shows a page whose name was made to resolve to 127.0.0.1 (DNS
     * rebinding); the {@code Host} it sends still says that name.
     */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && Loopback.isAddress(request.getRemoteAddr())
                && Loopback.isHost(request.getHeader("Host"));
    }

    /** Without the token, so that it never ends in a log file. */
    @Override
    public String toString() {
        return "MetricsAccess[" + (token.isEmpty() ? "this machine" : "with token") + "]";
    }
}
