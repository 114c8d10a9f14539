package org.chatrpc.client.session;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one chat is: a single server, or several equal nodes of which any will do.
 *
 * @param all at least one, each once; the first is asked first
 */
public record ServerAddresses(List<ServerAddress> all) {

    /** A server that was started on this machine with no options. */
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
     * Reads what a person typed: one address, or several separated by commas.
     *
     * @throws IllegalArgumentException if there is none, or one of them is no web address; see {@link #wrong}
     */
    public static ServerAddresses parse(String text) {
        return new ServerAddresses(
                parts(text).stream().map(ServerAddress::parse).toList());
    }

    /** What in a text is no web address, each as it was typed; empty if nothing is. */
    public static List<String> wrong(String text) {
        return parts(text).stream().filter(part -> !isAddress(part)).toList();
    }

    /** Whether a text names no address at all. */
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

    /** Whether one address is in both: then both are of the same chat. */
    public boolean overlaps(ServerAddresses other) {
        return all.stream().anyMatch(other.all::contains);
    }

    /** The hosts and, where they are named, the ports: enough for people to recognise the chat. */
    public String label() {
        return all.stream().map(ServerAddress::label).collect(Collectors.joining(SEPARATOR + " "));
    }

    /** As a person may type it. */
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
