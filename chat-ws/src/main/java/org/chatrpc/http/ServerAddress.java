package org.chatrpc.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The address of this application as its visitor sees it, also behind a trusted proxy that says so ({@code X-Forwarded-...}). */
public final class ServerAddress {
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final String FORWARDED = "X-Forwarded-";

    private ServerAddress() {}

    /** Ends without a slash: {@code http://127.0.0.1:8080/chat}. */
    public static String of(HttpServletRequest request, TrustedProxies proxies) {
        String local = request.getLocalName() + ":" + request.getLocalPort();
        boolean trusted = proxies.trusts(request.getRemoteAddr());
        UnaryOperator<String> headers = name -> trusted || !name.startsWith(FORWARDED) ? request.getHeader(name) : null;
        return of(request.getScheme(), local, headers) + request.getContextPath();
    }

    /** What headers say is taken only if it is a host or a scheme: it ends in pages and in the WSDL. */
    static String of(String scheme, String local, UnaryOperator<String> headers) {
        String seenScheme = first(headers, FORWARDED + "Proto", SCHEME).orElse(scheme);
        String seenHost = first(headers, FORWARDED + "Host", HOST)
                .or(() -> first(headers, "Host", HOST))
                .orElse(local);
        return seenScheme + "://" + seenHost;
    }

    /** Of several proxies, each of which added its own, the first is the one that the visitor asked. */
    private static Optional<String> first(UnaryOperator<String> headers, String name, Pattern form) {
        return Optional.ofNullable(headers.apply(name))
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> form.matcher(value).matches());
    }
}
