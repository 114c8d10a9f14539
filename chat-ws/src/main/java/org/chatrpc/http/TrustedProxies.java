package org.chatrpc.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies and balancers whose word is taken on whom they asked for ({@code X-Forwarded-...}). Anybody can send such
 * headers, so from all others they count for nothing. Immutable.
 */
public final class TrustedProxies {
    /** Nobody is believed. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** More proxies than anybody has in a row; what lies behind them is made up. */
    private static final int MAX_HOPS = 16;
    /** As some proxies write the port of the client, too. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    private final List<NetworkRange> ranges;

    private TrustedProxies(List<NetworkRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Reads addresses and networks with commas between them; empty if one of them is neither. */
    public static Optional<TrustedProxies> parse(String text) {
        List<NetworkRange> ranges = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Optional<NetworkRange> range = NetworkRange.parse(part.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(new TrustedProxies(ranges));
    }

    /** The network address of whoever sent the request, as far back as trusted proxies tell. */
    public String clientOf(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return trusts(peer) ? client(peer, Collections.list(request.getHeaders("X-Forwarded-For"))) : peer;
    }

    /** Whether this peer's word is taken. */
    boolean trusts(String peer) {
        return !ranges.isEmpty() && address(peer).filter(this::isTrusted).isPresent();
    }

    /**
     * Each proxy adds, at the end, whom it was asked by: the last one that is no proxy of ours is the client, and what stands
     * before it is only what the client says.
     */
    String client(String peer, List<String> headers) {
        List<String> hops = headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .toList();
        String client = peer;
        for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MAX_HOPS); i--) {
            Optional<InetAddress> hop = address(hops.get(i).strip());
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get().getHostAddress();
            if (!isTrusted(hop.get())) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<InetAddress> address(String text) {
        Matcher matcher = WITH_PORT.matcher(text);
        if (matcher.matches()) {
            return NetworkRange.address(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        // A peer on this very network names its interface after a percent sign.
        int zone = text.indexOf('%');
        return NetworkRange.address(zone < 0 ? text : text.substring(0, zone));
    }
}
