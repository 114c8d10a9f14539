package org.chatrpc.http.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies and load balancers whose {@code Forwarded} (RFC 7239) and {@code X-Forwarded-...} headers are trusted.
 * Anyone can send such headers, so those of other peers are ignored. Immutable.
 */
public final class TrustedProxies {
    /** Trusts no proxy. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    /** More proxies than any real chain has; anything beyond is taken for forged. */
    private static final int MAX_HOPS = 16;
    /** Some proxies append the client's port. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    private final List<NetworkRange> ranges;

    private TrustedProxies(List<NetworkRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Parses a comma-separated list of addresses and networks; empty if any item is neither. */
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

    /** The address of the client, traced back through as many proxies as are trusted. */
    public String clientOf(HttpServletRequest request) {
        return clientOf(request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name)));
    }

    /**
     * The address of the client, likewise.
     *
     * @param headers the lines of the header of this name
     */
    public String clientOf(String peer, Function<String, List<String>> headers) {
        return trusts(peer) ? client(peer, headers.apply("X-Forwarded-For"), headers.apply("Forwarded")) : peer;
    }

    /** Whether headers from this peer are trusted. */
    boolean trusts(String peer) {
        return !ranges.isEmpty() && address(peer).filter(this::isTrusted).isPresent();
    }

    /**
     * The client on whose behalf a trusted peer forwards a request. A proxy sets one of the two headers and may pass
     * the other one on as the client sent it. So if both are present and disagree, one of them may be forged: neither
     * is trusted, and the peer itself counts as the client.
     *
     * @param xForwardedFor the lines of that header
     * @param forwarded the lines of that header
     */
    String client(String peer, List<String> xForwardedFor, List<String> forwarded) {
        Optional<String> one = clientByXForwardedFor(peer, xForwardedFor);
        Optional<String> other = clientByForwarded(peer, forwarded);
        return one.isPresent() && other.isPresent() && !one.equals(other)
                ? peer
                : one.or(() -> other).orElse(peer);
    }

    private Optional<String> clientByXForwardedFor(String peer, List<String> lines) {
        List<String> hops = lines.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
        return hops.isEmpty()
                ? Optional.empty()
                : Optional.of(client(peer, trusted(hops, TrustedProxies::address), TrustedProxies::address));
    }

    private Optional<String> clientByForwarded(String peer, List<String> lines) {
        List<ForwardedElement> elements = trusted(lines);
        boolean isSilent =
                lines.isEmpty() || (!elements.isEmpty() && !elements.get(0).namesClient());
        return isSilent ? Optional.empty() : Optional.of(client(peer, elements, ForwardedElement::client));
    }

    /**
     * The elements of {@code Forwarded} that were written by trusted proxies, nearest proxy first. The peer must be
     * trusted itself.
     */
    List<ForwardedElement> trusted(List<String> forwarded) {
        List<ForwardedElement> elements = new ArrayList<>();
        for (String line : forwarded) {
            Optional<List<ForwardedElement>> parsed = ForwardedHeader.parse(line);
            if (parsed.isEmpty()) {
                // Anything before a malformed line may have been forged by a client.
                elements.clear();
            }
            parsed.ifPresent(elements::addAll);
        }
        return trusted(elements, ForwardedElement::client);
    }

    /**
     * Each proxy appends the peer it received the request from. So each element was written by the proxy named in the
     * element after it, and once that one is not trusted, everything before is only the client's claim.
     */
    private <T> List<T> trusted(List<T> elements, Function<T, Optional<InetAddress>> client) {
        List<T> trusted = new ArrayList<>();
        for (int i = elements.size() - 1; i >= Math.max(0, elements.size() - MAX_HOPS); i--) {
            trusted.add(elements.get(i));
            if (client.apply(elements.get(i)).filter(this::isTrusted).isEmpty()) {
                break;
            }
        }
        return trusted;
    }

    /** The farthest client named. Only the last element can fail to name one, as that ends the trusted part. */
    private static <T> String client(String peer, List<T> trusted, Function<T, Optional<InetAddress>> client) {
        return trusted.stream()
                .map(client)
                .flatMap(Optional::stream)
                .reduce((nearer, farther) -> farther)
                .map(InetAddress::getHostAddress)
                .orElse(peer);
    }

    private boolean isTrusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<InetAddress> address(String text) {
        Matcher matcher = WITH_PORT.matcher(text);
        if (matcher.matches()) {
            return NetworkRange.address(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        // A link-local peer has its interface after a percent sign.
        int zone = text.indexOf('%');
        return NetworkRange.address(zone < 0 ? text : text.substring(0, zone));
    }
}
