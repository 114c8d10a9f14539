package org.chatrpc.server.glassfish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatrpc.server.settings.ContextPath;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;

/**
 * Passes only the start page and the application's paths on to GlassFish, which responds to others with pages that name
 * it, undecodable ones with status 500. Such requests are mapped to a nonexistent path of the application, and so get its
 * own 404 page. Thread-safe.
 */
@SuppressWarnings("rawtypes") // As Grizzly declares them.
final class PathGuard extends HttpServerProbe.Adapter {
    private static final String NOWHERE = "/-";

    /** Escapes that decoders treat differently: slash, backslash and control characters. */
    private static final Pattern AMBIGUOUS = Pattern.compile("%(?:2f|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    /** Possessive, because a backtracking match of a long path overflows the stack. */
    private static final Pattern ESCAPED = Pattern.compile("(?:[!-$&-\\[\\]-~]++|%[0-9A-Fa-f]{2})*+");

    private final ContextPath context;

    /** The path that was passed last. Nearly all requests have the same, and checking it costs more than comparing it. */
    private volatile String lastPassed = "";

    PathGuard(ContextPath context) {
        this.context = context;
    }

    @Override
    public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
        HttpRequestPacket packet = request.getRequest();
        String path = packet.getRequestURI();
        if (path.equals(lastPassed)) {
            return;
        }
        if (isPassed(path)) {
            lastPassed = path;
        } else {
            packet.setRequestURI(context.value() + NOWHERE);
        }
    }

    /** @param path as in the request line, without the query */
    boolean isPassed(String path) {
        return decoded(path).filter(this::isOurs).isPresent();
    }

    private boolean isOurs(String path) {
        boolean hasDots = Stream.of(path.split("/"))
                .map(segment -> segment.split(";", 2)[0])
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
        if (hasDots) {
            // Clients resolve dot segments before they send a request.
            return false;
        }
        if (context.value().isEmpty()) {
            return path.startsWith("/");
        }
        return path.equals("/") || path.equals(context.value()) || path.startsWith(context.value() + "/");
    }

    /** The decoded path; empty if it contains invalid UTF-8 or illegal characters. */
    private static Optional<String> decoded(String path) {
        if (!ESCAPED.matcher(path).matches() || AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(path, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) path.charAt(i));
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
