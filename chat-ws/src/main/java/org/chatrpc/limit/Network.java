package org.chatrpc.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The unit of counting for callers without a known account: an IPv4 address, or the /64 of an IPv6 address. A /64 is
 * the smallest block assigned to a site (RFC 6177), so its holder has 2^64 addresses to call from. Immutable.
 *
 * @param prefix the leading bytes that its addresses share, in hexadecimal; empty for {@link #UNKNOWN}
 */
public record Network(String prefix) {
    /** Stands for all callers whose address is unknown. */
    public static final Network UNKNOWN = new Network("");

    private static final int IPV6_BYTES = 8;

    /**
     * The network of an address literal as a servlet container or a proxy writes it. Brackets and a zone after a
     * percent sign (RFC 4007, section 11) are ignored. {@link #UNKNOWN} if it is not an address.
     */
    public static Network of(String address) {
        return IpLiteral.parse(bare(address)).map(Network::of).orElse(UNKNOWN);
    }

    /** Whether an address literal, in the same forms, is one of this machine alone. */
    public static boolean isLoopback(String address) {
        return IpLiteral.parse(bare(address))
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
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
