package org.chatrpc.http.address;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What always stands for this very machine. Nothing here asks a name server. */
public final class Loopback {
    private Loopback() {}

    /** Whether this is a loopback address in digits, with or without a zone such as {@code %lo}; null is none. */
    public static boolean isAddress(@Nullable String address) {
        return address != null
                && NetworkRange.address(address.replaceFirst("%.*", ""))
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    /**
     * Whether the value of a {@code Host} header is a loopback address or {@code localhost}, or a name under it (RFC 6761,
     * section 6.3), with or without a port; null is not.
     */
    public static boolean isHost(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String host = HostAndPort.parse(header)
                .map(HostAndPort::host)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "");
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || isAddress(host.replaceFirst("^\\[(.*)]$", "$1"));
    }
}
