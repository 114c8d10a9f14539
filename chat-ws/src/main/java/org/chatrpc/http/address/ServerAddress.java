package org.chatrpc.http.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The URL of this application as its visitors see it, for the WSDL and the pages. The setting takes precedence; without
 * it, the URL comes from the headers of trusted proxies, then from the request. A header is used only if it is
 * well-formed, since its value is written into pages. Immutable.
 *
 * <p>{@code Forwarded} takes precedence over {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}: it is the
 * standard, and the only one that shows which proxy set which value. Of several values in an {@code X-Forwarded-}
 * header, the first one counts: that of the outermost proxy, the one the visitor addressed.
 */
public final class ServerAddress {
    private static final String PREFIX = "X-Forwarded-Prefix";

    private final String publicUrl;
    private final TrustedProxies proxies;

    /**
     * @param publicUrl as parsed by {@link PublicUrl}; empty if not set
     */
    public ServerAddress(String publicUrl, TrustedProxies proxies) {
        this.publicUrl = publicUrl;
        this.proxies = proxies;
    }

    /** The URL without a trailing slash, such as {@code http://127.0.0.1:8080/chat}. */
    public String of(HttpServletRequest request) {
        return of(
                request.getScheme(),
                request.getRemoteAddr(),
                local(request.getLocalName(), request.getLocalPort()),
                request.getContextPath(),
                name -> Collections.list(request.getHeaders(name)));
    }

    /**
     * @param peer the address of the TCP peer
     * @param local the host and port to use if no header has any
     * @param headers the lines of a header, by its name
     */
    String of(String scheme, String peer, String local, String context, Function<String, List<String>> headers) {
        if (!publicUrl.isEmpty()) {
            return publicUrl;
        }
        Optional<HostAndPort> requested =
                headers.apply("Host").stream().findFirst().flatMap(HostAndPort::parse);
        if (!proxies.trusts(peer)) {
            return scheme + "://" + requested.map(HostAndPort::toString).orElse(local) + context;
        }
        List<ForwardedElement> elements = proxies.trusted(headers.apply("Forwarded"));
        String seenScheme = outermost(elements, ForwardedElement::scheme)
                .or(() -> first(headers.apply("X-Forwarded-Proto")).flatMap(ServerAddress::scheme))
                .orElse(scheme);
        String seenHost = outermost(elements, ForwardedElement::host)
                .or(() -> first(headers.apply("X-Forwarded-Host"))
                        .flatMap(HostAndPort::parse)
                        .or(() -> requested)
                        .map(host -> withForwardedPort(host, seenScheme, headers)))
                .map(HostAndPort::toString)
                .orElse(local);
        return seenScheme + "://" + seenHost + path(context, headers.apply(PREFIX));
    }

    /** The local host and port of the connection; an IPv6 address is put in brackets, without its zone. */
    static String local(String name, int port) {
        return (name.indexOf(':') < 0 ? name : "[" + name.replaceFirst("%.*", "") + "]") + ":" + port;
    }

    /** Parses {@code http} or {@code https}, in any case (RFC 3986, section 3.1). */
    static Optional<String> scheme(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
    }

    private static <T> Optional<T> outermost(
            List<ForwardedElement> nearestFirst, Function<ForwardedElement, Optional<T>> part) {
        return nearestFirst.stream().map(part).flatMap(Optional::stream).reduce((nearer, farther) -> farther);
    }

    private static HostAndPort withForwardedPort(
            HostAndPort host, String scheme, Function<String, List<String>> headers) {
        int defaultPort = scheme.equals("https") ? 443 : 80;
        return first(headers.apply("X-Forwarded-Port"))
                .flatMap(HostAndPort::port)
                .filter(port -> !host.hasPort() && port != defaultPort)
                .map(host::withPort)
                .orElse(host);
    }

    /**
     * Each proxy that strips a prefix from the path appends it to the header, so the prefixes together precede the
     * context path. Some proxies send the whole path of the application instead, which then already ends with the
     * context path.
     */
    private static String path(String context, List<String> lines) {
        Optional<String> prefix = values(lines)
                .map(UrlPath::parse)
                .reduce(Optional.of(""), (outer, inner) -> outer.flatMap(o -> inner.map(o::concat)));
        return prefix.map(safe -> safe.endsWith(context) ? safe : safe + context)
                .orElse(context);
    }

    private static Optional<String> first(List<String> lines) {
        return values(lines).findFirst();
    }

    /**
     * The elements of a list header that may span several lines; empty elements are ignored (RFC 9110, section 5.6.1).
     */
    private static Stream<String> values(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
