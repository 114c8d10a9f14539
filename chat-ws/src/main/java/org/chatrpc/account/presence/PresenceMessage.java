package org.chatrpc.account.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What one node tells the others about who is online there: one line of ASCII, {@code node version kind names...}.
 *
 * @param node names the node for as long as it runs
 * @param version of the node's state after this message: each change adds one, so that a receiver notices what it missed
 * @param names usernames; with a sign before each in a {@link Kind#CHANGE}
 */
record PresenceMessage(String node, long version, Kind kind, List<String> names) {
    enum Kind {
        /** The whole state; {@link #PART} messages with the rest follow. */
        FULL,
        PART,
        /** The last part, after which the state is complete; a short state is only this and an empty {@link #FULL}. */
        LAST,
        /** {@code +name} came online, {@code -name} went offline. */
        CHANGE,
        /** The node is alive and nothing changed. */
        HEARTBEAT,
        /** Asks the named nodes, or all if none is named, for their whole state. */
        QUERY,
        /** The node stops. */
        BYE
    }

    PresenceMessage {
        names = List.copyOf(names);
    }

    /** Empty for what is no such message: a later version of the chat may send others. */
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

    /** Splits names so that each part fits into one message. */
    static List<List<String>> parts(Collection<String> names) {
        int room = PresenceChannel.MAX_BYTES - 100;
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int bytes = 0;
        for (String name : names) {
            if (bytes + name.length() + 1 > room) {
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
