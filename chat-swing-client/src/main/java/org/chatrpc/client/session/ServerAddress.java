package org.chatrpc.client.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a chat server is: the base address that its landing page has, always with a slash at the end.
 *
 * @param base an absolute http or https address, such as {@code http://127.0.0.1:8080/chat/}
 */
public record ServerAddress(URI base) {

    /** The address of a server that was started on this machine with no options. */
    public static final ServerAddress LOCAL = parse("http://127.0.0.1:8080/chat/");

    /**
     * Reads what a person typed. A missing scheme means http, a missing slash at the end is added, a query or fragment
     * (someone copied the WSDL's address) is dropped, and so is the service's own name.
     *
     * @throws IllegalArgumentException if this is no web address
     */
    public static ServerAddress parse(String text) {
        String typed = text.strip();
        String absolute = typed.contains("://") ? typed : "http://" + typed;
        try {
            URI uri = new URI(absolute);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException("No web address: " + text);
            }
            String path = uri.getPath() == null ? "" : uri.getPath();
            if (path.endsWith("/ChatService")) {
                path = path.substring(0, path.length() - "ChatService".length());
            }
            String folder = path.endsWith("/") ? path : path + "/";
            return new ServerAddress(new URI(scheme, null, uri.getHost(), uri.getPort(), folder, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No web address: " + text, e);
        }
    }

    /** The address of the SOAP service. */
    public URI service() {
        return base.resolve("ChatService");
    }

    /** The host and, where it is named, the port: enough for people to recognise the server. */
    public String label() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
