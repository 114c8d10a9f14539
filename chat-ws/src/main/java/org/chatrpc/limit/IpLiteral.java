package org.chatrpc.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses IP address literals. */
public final class IpLiteral {
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    /** The length of the longest IPv6 address. */
    private static final int MAX_LENGTH = 45;

    private IpLiteral() {}

    /**
     * Parses an address in dotted decimal or in the forms of RFC 4291, section 2.2, without brackets, zone or port;
     * empty for anything else. Never queries DNS. An IPv4-mapped IPv6 address ({@code ::ffff:192.0.2.1}) gives the IPv4
     * address.
     */
    public static Optional<InetAddress> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        boolean v6 = IPV6.matcher(text).matches();
        if (!v6 && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(v6 ? "[" + text + "]" : text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
