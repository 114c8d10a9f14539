package org.chatrpc.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of this application as its visitor sees it, also behind a proxy. */
public final class ServerAddress {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:\\d+)?|\\[[0-9A-Fa-f:.]+](:\\d+)?");

    private ServerAddress() {}

    /** Ends without a slash: {@code http://127.0.0.1:8080/chat}. */
    public static String of(HttpServletRequest request) {
        String scheme = header(request, "X-Forwarded-Proto")
                .filter(proto -> proto.equals("https") || proto.equals("http"))
                .orElse(request.getScheme());
        String host = header(request, "X-Forwarded-Host")
                .or(() -> header(request, "Host"))
                .filter(name -> HOST.matcher(name).matches())
                .orElse(request.getLocalName() + ":" + request.getLocalPort());
        return scheme + "://" + host + request.getContextPath();
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip);
    }
}
