package org.chatrpc.account.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A message of one node to the others about its users online: one line of ASCII, {@code node version kind names...}.
 *
 * @param node an id that the node keeps while it runs
 * @param version the version of the node's state after this message; each change adds one, so that receivers notice
 *     gaps
 * @param names usernames, each with a leading sign in a {@link Kind#CHANGE}
 */
record PresenceMessage(String node, long version, Kind kind, List<String> names) {
    enum Kind {
        /** Starts a full state; {@link #PART} messages and a {@link #LAST} one follow. */
        FULL,
        PART,
        /** The last part, which completes the state; a short state consists of just this and an empty {@link #FULL}. */
        LAST,
        /** {@code +name} came online, {@code -name} went offline. */
        CHANGE,
        /** The node is alive and nothing has changed. */
        HEARTBEAT,
        /** Requests the full state of the named nodes, or of all if none is named. */
        QUERY,
        /** The node stops. */
        BYE
    }

    PresenceMessage {
        names = List.copyOf(names);
    }

    /** Empty if the line is not a valid message: a later version of the chat may send other kinds. */
    static Optional<PresenceMessage> parse(String line) {
        String[] words = line.split(" ");
        try {
            return Optional.of(new PresenceMessage(
                    words[0],
                    Long.parseLong(words[1]),
                    Kind.valueOf(words[2]),
                    List.of(words).subList(3, words.length)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(node + " " + version + " " + kind);
        names.forEach(name -> line.append(' ').append(name));
        return line.toString();
    }

    /** Splits the names into parts that fit into one message each. */
    static List<List<String>> parts(Collection<String> names) {
        int maxBytes = PresenceChannel.MAX_BYTES - 100;
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int bytes = 0;
        for (String name : names) {
            if (bytes + name.length() + 1 > maxBytes) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(name);
            bytes += name.length() + 1;
        }
        parts.add(part);
        return parts;
    }
}
