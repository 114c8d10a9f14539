package org.chatrpc.server.glassfish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatrpc.server.settings.ContextPath;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;

/**
 * Lets only the start page and paths of the application through to GlassFish: on every listener it answers under paths of its
 * administration, and what it cannot decode it answers with status 500 and a page that names it. Such requests get a path of
 * the application at which there is nothing, and so the application's own page. Safe for any thread.
 */
@SuppressWarnings("rawtypes") // As Grizzly declares them.
final class PathGuard extends HttpServerProbe.Adapter {
    private static final String NOWHERE = "/-";
    private static final Set<String> ADMINISTRATION = Set.of("management", "monitoring", "__asadmin");

    /** Escapes that no decoder reads the same way as the next one: slash, backslash and control characters. */
    private static final Pattern AMBIGUOUS = Pattern.compile("%(?:2f|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED = Pattern.compile("(?:[!-$&-\\[\\]-~]|%[0-9A-Fa-f]{2})*");

    private final ContextPath context;

    PathGuard(ContextPath context) {
        this.context = context;
    }

    @Override
    public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
        HttpRequestPacket packet = request.getRequest();
        if (!isPassed(packet.getRequestURI())) {
            packet.setRequestURI(context.value() + NOWHERE);
        }
    }

    /** @param path as the request line has it, without query */
    boolean isPassed(String path) {
        // The asterisk asks about the server as a whole (RFC 9112, section 3.2.4), not about a path.
        return path.equals("*") || decoded(path).filter(this::isOurs).isPresent();
    }

    private boolean isOurs(String path) {
        boolean hasDots = Stream.of(path.split("/"))
                .map(segment -> segment.split(";", 2)[0])
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
        if (hasDots) {
            // Clients resolve them before they send a request.
            return false;
        }
        if (context.value().isEmpty()) {
            return path.startsWith("/")
                    && !ADMINISTRATION.contains(path.replaceFirst("^/+", "").split("[/;]", 2)[0]);
        }
        return path.equals("/") || path.equals(context.value()) || path.startsWith(context.value() + "/");
    }

    /** The path without escapes; empty if it has bytes that are no UTF-8, or characters that it cannot have. */
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
