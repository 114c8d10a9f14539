package org.chatrpc.http.address;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.limit.IpLiteral;

/**
 * The addresses that share a prefix: a single address, or a network such as {@code 10.0.0.0/8}. Immutable.
 *
 * @param address any address of the range
 * @param bits the length of the prefix
 */
record NetworkRange(InetAddress address, int bits) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f:.]+)(?:/([0-9]{1,3}))?");

    /** Parses {@code address} or {@code address/bits}; empty for anything else. */
    static Optional<NetworkRange> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return address(matcher.group(1))
                .map(address -> new NetworkRange(
                        address, matcher.group(2) == null ? width(address) : Integer.parseInt(matcher.group(2))))
                .filter(range -> range.bits <= width(range.address));
    }

    /** Parses an IP address literal; never queries DNS. An IPv4-mapped IPv6 address gives the IPv4 address. */
    static Optional<InetAddress> address(String text) {
        return IpLiteral.parse(text);
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || (ours[whole] ^ theirs[whole]) >> (8 - rest) == 0;
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * 8;
    }
}
