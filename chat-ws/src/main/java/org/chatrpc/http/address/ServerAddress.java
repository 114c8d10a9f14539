package org.chatrpc.http.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The URL of this application as its visitors see it, for the WSDL and the pages. The setting counts most; without it the URL
 * is what trusted proxies say, then what the request says. A header is taken only if it is well-formed, since it ends up in
 * pages. Immutable.
 *
 * <p>Of what proxies say, {@code Forwarded} counts before {@code X-Forwarded-Proto} and {@code -Host}: it is the standard, and
 * it alone tells which proxy said what. Of several values in an {@code X-Forwarded-} header, the first counts: the outermost
 * proxy's, whom the visitor asked.
 */
public final class ServerAddress {
    private static final String PREFIX = "X-Forwarded-Prefix";

    private final String publicUrl;
    private final TrustedProxies proxies;

    /** @param publicUrl as {@link PublicUrl} reads it; empty for none */
    public ServerAddress(String publicUrl, TrustedProxies proxies) {
        this.publicUrl = publicUrl;
        this.proxies = proxies;
    }

    /** Ends without a slash: {@code http://127.0.0.1:8080/chat}. */
    public String of(HttpServletRequest request) {
        return of(
                request.getScheme(),
                request.getRemoteAddr(),
                local(request.getLocalName(), request.getLocalPort()),
                request.getContextPath(),
                name -> Collections.list(request.getHeaders(name)));
    }

    /**
     * @param peer the address that the request came from
     * @param local the host and port to name if no header has any
     * @param headers the lines of the header of a name
     */
    String of(String scheme, String peer, String local, String context, Function<String, List<String>> headers) {
        if (!publicUrl.isEmpty()) {
            return publicUrl;
        }
        Optional<HostAndPort> asked = headers.apply("Host").stream().findFirst().flatMap(HostAndPort::parse);
        if (!proxies.trusts(peer)) {
            return scheme + "://" + asked.map(HostAndPort::toString).orElse(local) + context;
        }
        List<ForwardedElement> elements = proxies.believed(headers.apply("Forwarded"));
        String seenScheme = outermost(elements, ForwardedElement::scheme)
                .or(() -> first(headers.apply("X-Forwarded-Proto")).flatMap(ServerAddress::scheme))
                .orElse(scheme);
        String seenHost = outermost(elements, ForwardedElement::host)
                .or(() -> first(headers.apply("X-Forwarded-Host"))
                        .flatMap(HostAndPort::parse)
                        .or(() -> asked)
                        .map(host -> withForwardedPort(host, seenScheme, headers)))
                .map(HostAndPort::toString)
                .orElse(local);
        return seenScheme + "://" + seenHost + path(context, headers.apply(PREFIX));
    }

    /** The host and port at which the server itself was reached; an IPv6 address is in brackets and without its zone. */
    static String local(String name, int port) {
        return (name.indexOf(':') < 0 ? name : "[" + name.replaceFirst("%.*", "") + "]") + ":" + port;
    }

    /** Reads {@code http} or {@code https}, in any case (RFC 3986, section 3.1). */
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
        int usual = scheme.equals("https") ? 443 : 80;
        return first(headers.apply("X-Forwarded-Port"))
                .flatMap(HostAndPort::port)
                .filter(port -> !host.hasPort() && port != usual)
                .map(host::withPort)
                .orElse(host);
    }

    /**
     * Each proxy that takes a prefix off the path adds it to the header, so together they stand before the context path. Some
     * proxies name the whole path that leads to the application instead, which then ends with the context path.
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

    /** The members of a list that may go over several lines; empty ones do not count (RFC 9110, section 5.6.1). */
    private static Stream<String> values(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
