package org.chatrpc.http.address;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises addresses and host names that always mean the local machine. Never queries DNS. */
public final class Loopback {
    private Loopback() {}

    /** Whether this is a loopback IP address, with or without a zone such as {@code %lo}; false for null. */
    public static boolean isAddress(@Nullable String address) {
        return address != null
                && NetworkRange.address(address.replaceFirst("%.*", ""))
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    /**
     * Whether the value of a {@code Host} header is a loopback address, {@code localhost}, or a name under {@code
     * localhost} (RFC 6761, section 6.3), with or without a port; false for null.
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
