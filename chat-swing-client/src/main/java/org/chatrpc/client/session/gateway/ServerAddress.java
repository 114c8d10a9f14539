package org.chatrpc.client.session.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of a chat server: the base address of its landing page, always ending with a slash.
 *
 * @param base an absolute http or https address, such as {@code http://127.0.0.1:8080/chat/}
 */
public record ServerAddress(URI base) {

    /** The address of a server on this computer with default options. */
    public static final ServerAddress LOCAL = parse("http://127.0.0.1:8080/chat/");

    /**
     * Parses user input. A missing scheme means http, a missing final slash is added, and a query or fragment (of a
     * copied WSDL address) and the name of the service are removed.
     *
     * @throws IllegalArgumentException if this is not a web address
     */
    public static ServerAddress parse(String text) {
        String typed = text.strip();
        String absolute = typed.contains("://") ? typed : "http://" + typed;
        try {
            URI uri = new URI(absolute);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException("Not a web address: " + text);
            }
            String path = uri.getPath() == null ? "" : uri.getPath();
            if (path.endsWith("/ChatService")) {
                path = path.substring(0, path.length() - "ChatService".length());
            }
            String folder = path.endsWith("/") ? path : path + "/";
            return new ServerAddress(new URI(scheme, null, uri.getHost(), uri.getPort(), folder, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a web address: " + text, e);
        }
    }

    /** The address of the SOAP service. */
    public URI service() {
        return base.resolve("ChatService");
    }

    /** The address of the SOAP service of the administration. */
    public URI administration() {
        return base.resolve("AdminService");
    }

    /** The host and, if given, the port: enough for people to recognise the server. */
    public String label() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
