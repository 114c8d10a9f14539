package org.chatrpc.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What counts as one caller where no account is known: an IPv4 address, or the /64 of an IPv6 address, as that is the least
 * that a site is given (RFC 6177), so that whoever has one has 2^64 addresses. Immutable.
 *
 * @param prefix the bits that its addresses share, in hexadecimal; empty for {@link #UNKNOWN}
 */
public record Network(String prefix) {
    /** The one network of all callers whose address is not known. */
    public static final Network UNKNOWN = new Network("");

    private static final int IPV6_BYTES = 8;

    /**
     * The network of an address in digits, as a servlet container or a proxy writes it: perhaps in brackets, or with a zone
     * after a percent sign (RFC 4007, section 11), neither of which makes a difference. {@link #UNKNOWN} if it is no address.
     */
    public static Network of(String address) {
        return IpLiteral.parse(bare(address)).map(Network::of).orElse(UNKNOWN);
    }

    private static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Network(HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_BYTES))));
    }

    private static String bare(String address) {
        String text = address.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
