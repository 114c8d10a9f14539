package org.chatrpc.http.address;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy reports about the request it forwarded (RFC 7239, section 4). Immutable.
 *
 * @param parameters the unquoted values by parameter name, in lower case
 */
record ForwardedElement(Map<String, String> parameters) {
    /** A node identified by an IP address, with or without a port (RFC 7239, section 6). */
    private static final Pattern NODE =
            Pattern.compile("(?:\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]+)]|([0-9.]+))(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?");

    ForwardedElement {
        parameters = Map.copyOf(parameters);
    }

    /** Whether there is a {@code for} parameter, in whatever form. */
    boolean namesClient() {
        return parameters.containsKey("for");
    }

    /** The address of the client; empty if it is missing, unknown, obfuscated or malformed. */
    Optional<InetAddress> client() {
        Matcher node = NODE.matcher(parameters.getOrDefault("for", ""));
        return node.matches()
                ? NetworkRange.address(node.group(1) == null ? node.group(2) : node.group(1))
                : Optional.empty();
    }

    /** The host that the client asked for. */
    Optional<HostAndPort> host() {
        return Optional.ofNullable(parameters.get("host")).flatMap(HostAndPort::parse);
    }

    /** The scheme that the client used, http or https. */
    Optional<String> scheme() {
        return Optional.ofNullable(parameters.get("proto")).flatMap(ServerAddress::scheme);
    }
}
