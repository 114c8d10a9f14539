package org.chatrpc.ops;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Who may read the metrics: whoever has the token; where none is set, programs on the same machine. Thread-safe.
 *
 * @param token empty for none
 */
record MetricsAccess(String token) {
    private static final String SCHEME = "Bearer ";

    /** A proxy on this machine is not the caller. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

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

    private static boolean isFromThisMachine(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        if (address == null || !address.matches("[0-9a-fA-F.:]+(%.*)?")) {
            // A name would be looked up.
            return false;
        }
        try {
            return InetAddress.getByName(address.replaceFirst("%.*", "")).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Without the token, so that it never ends in a log file. */
    @Override
    public String toString() {
        return "MetricsAccess[" + (token.isEmpty() ? "this machine" : "with token") + "]";
    }
}
