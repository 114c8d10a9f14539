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
 * The proxies and load balancers that are believed when they say, in {@code Forwarded} (RFC 7239) or in
 * {@code X-Forwarded-...}, for whom they ask. Anyone can send such headers, so from other peers they count for nothing.
 * Immutable.
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
        return trusts(peer)
                ? client(
                        peer,
                        Collections.list(request.getHeaders("X-Forwarded-For")),
                        Collections.list(request.getHeaders("Forwarded")))
                : peer;
    }

    /** Whether this peer's word is taken. */
    boolean trusts(String peer) {
        return !ranges.isEmpty() && address(peer).filter(this::isTrusted).isPresent();
    }

    /**
     * The client for which a trusted peer asks. A proxy sets one of the two headers and may pass the other one on as a client
     * sent it. So if both are there and do not name the same client, one of them may be forged: then neither is believed, and
     * the peer counts as the client.
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
                : Optional.of(client(peer, believed(hops, TrustedProxies::address), TrustedProxies::address));
    }

    private Optional<String> clientByForwarded(String peer, List<String> lines) {
        List<ForwardedElement> elements = believed(lines);
        boolean isSilent =
                lines.isEmpty() || (!elements.isEmpty() && !elements.get(0).namesClient());
        return isSilent ? Optional.empty() : Optional.of(client(peer, elements, ForwardedElement::client));
    }

    /** What trusted proxies said in {@code Forwarded}, the nearest proxy first, if the peer that sent it is one. */
    List<ForwardedElement> believed(List<String> forwarded) {
        List<ForwardedElement> elements = new ArrayList<>();
        for (String line : forwarded) {
            Optional<List<ForwardedElement>> parsed = ForwardedHeader.parse(line);
            if (parsed.isEmpty()) {
                // What stands before it cannot be told from what a client made up.
                elements.clear();
            }
            parsed.ifPresent(elements::addAll);
        }
        return believed(elements, ForwardedElement::client);
    }

    /**
     * Each proxy adds, at the end, by whom it was asked. So each word is that of the proxy named by the word after it, and as
     * soon as that one is not trusted, the rest is only what the client says.
     */
    private <T> List<T> believed(List<T> words, Function<T, Optional<InetAddress>> client) {
        List<T> believed = new ArrayList<>();
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - MAX_HOPS); i--) {
            believed.add(words.get(i));
            if (client.apply(words.get(i)).filter(this::isTrusted).isEmpty()) {
                break;
            }
        }
        return believed;
    }

    /** The farthest client that is named. Only the last word can fail to name one, as it ended what is believed. */
    private static <T> String client(String peer, List<T> believed, Function<T, Optional<InetAddress>> client) {
        return believed.stream()
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
        // A peer on this very network names its interface after a percent sign.
        int zone = text.indexOf('%');
        return NetworkRange.address(zone < 0 ? text : text.substring(0, zone));
    }
}
