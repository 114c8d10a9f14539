package org.chatrpc.ops;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.chatrpc.http.address.Loopback;

/**
 * Decides who may read the metrics: holders of the token, or, if none is configured, programs on the same machine.
 * Thread-safe.
 *
 * @param token empty if none is configured
 */
public record MetricsAccess(String token) {
    private static final String SCHEME = "Bearer ";

    /** A request with one of these came through a proxy, so the peer is not the caller. */
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
        // In constant time: the duration of the comparison must not reveal how many characters were right.
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks the {@code Host} header, too: a web page whose host name resolves to 127.0.0.1 (DNS rebinding) can make a
     * browser on this machine send requests, but their {@code Host} is still that name.
     */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && Loopback.isAddress(request.getRemoteAddr())
                && Loopback.isHost(request.getHeader("Host"));
    }

    /** Without the token, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "MetricsAccess[" + (token.isEmpty() ? "this machine" : "with token") + "]";
    }
}
