package org.chatrpc.client.session.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses of one chat: a single server, or several equal nodes.
 *
 * @param all at least one, without duplicates; the first is tried first
 */
public record ServerAddresses(List<ServerAddress> all) {

    /** A server on this computer with default options. */
    public static final ServerAddresses LOCAL = of(ServerAddress.LOCAL);

    private static final String SEPARATOR = ",";

    public ServerAddresses {
        all = all.stream().distinct().toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("No address");
        }
    }

    public static ServerAddresses of(ServerAddress... addresses) {
        return new ServerAddresses(List.of(addresses));
    }

    /**
     * Parses user input: one address, or several separated by commas.
     *
     * @throws IllegalArgumentException if there is none, or one of them is not a web address; see {@link #wrong}
     */
    public static ServerAddresses parse(String text) {
        return new ServerAddresses(
                parts(text).stream().map(ServerAddress::parse).toList());
    }

    /** The parts of a text that are not web addresses, as typed; empty if there are none. */
    public static List<String> wrong(String text) {
        return parts(text).stream().filter(part -> !isAddress(part)).toList();
    }

    /** Whether a text contains no address at all. */
    public static boolean isEmpty(String text) {
        return parts(text).isEmpty();
    }

    public ServerAddress first() {
        return all.get(0);
    }

    /** Whether there is more than one. */
    public boolean several() {
        return all.size() > 1;
    }

    /** Whether both contain a common address: then they are the same chat. */
    public boolean overlaps(ServerAddresses other) {
        return all.stream().anyMatch(other.all::contains);
    }

    /** The hosts and, if given, the ports: enough for people to recognise the chat. */
    public String label() {
        return all.stream().map(ServerAddress::label).collect(Collectors.joining(SEPARATOR + " "));
    }

    /** The format that {@link #parse} reads. */
    @Override
    public String toString() {
        return all.stream().map(ServerAddress::toString).collect(Collectors.joining(SEPARATOR + " "));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(SEPARATOR))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isAddress(String text) {
        try {
            ServerAddress.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
