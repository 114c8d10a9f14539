package org.chatrpc.http.address;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host as it is written in a URL or a {@code Host} header (RFC 9110, section 7.2). Parsing accepts only well-formed
 * hosts, so that an instance can be written into a page or the WSDL without escaping. Immutable.
 *
 * @param host a name, an IPv4 address, or an IPv6 address in brackets, as written
 * @param port from 1 to 65535, or 0 for the scheme's default port
 */
record HostAndPort(String host, int port) {
    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_PORT = 65_535;

    /** RFC 1123 does not allow underscores in host names, but many container names have them. */
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?|\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]+)])(?::([0-9]{1,5}))?");

    /** Parses {@code host} or {@code host:port}; empty for anything else. */
    static Optional<HostAndPort> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group(1).length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        String v6 = matcher.group(2);
        if (v6 != null && NetworkRange.address(v6).isEmpty()) {
            return Optional.empty();
        }
        HostAndPort withoutPort = new HostAndPort(matcher.group(1), 0);
        return matcher.group(3) == null
                ? Optional.of(withoutPort)
                : port(matcher.group(3)).map(withoutPort::withPort);
    }

    /** Parses a port number from 1 to 65535; empty for anything else. */
    static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port >= 1 && port <= MAX_PORT);
    }

    HostAndPort withPort(int newPort) {
        return new HostAndPort(host, newPort);
    }

    boolean hasPort() {
        return port != 0;
    }

    /** The form used in a URL. */
    @Override
    public String toString() {
        return hasPort() ? host + ":" + port : host;
    }
}
