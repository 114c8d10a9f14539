package org.chatrpc.http.address;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy says about the request that it passed on (RFC 7239, section 4). Immutable.
 *
 * @param parameters by their names in lower case, with the values unquoted
 */
record ForwardedElement(Map<String, String> parameters) {
    /** A node whose name is an address, with or without a port (RFC 7239, section 6). */
    private static final Pattern NODE =
            Pattern.compile("(?:\\[([0-9A-Fa-f]*:[0-9A-Fa-f:.]+)]|([0-9.]+))(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?");

    ForwardedElement {
        parameters = Map.copyOf(parameters);
    }

    /** Whether it says, in whatever form, who sent the request. */
    boolean namesClient() {
        return parameters.containsKey("for");
    }

    /** The address of who sent the request; empty if it is not said, unknown, obfuscated or malformed. */
    Optional<InetAddress> client() {
        Matcher node = NODE.matcher(parameters.getOrDefault("for", ""));
        return node.matches()
                ? NetworkRange.address(node.group(1) == null ? node.group(2) : node.group(1))
                : Optional.empty();
    }

    /** The host that the sender asked for. */
    Optional<HostAndPort> host() {
        return Optional.ofNullable(parameters.get("host")).flatMap(HostAndPort::parse);
    }

    /** The scheme that the sender used, http or https. */
    Optional<String> scheme() {
        return Optional.ofNullable(parameters.get("proto")).flatMap(ServerAddress::scheme);
    }
}
