package org.chatrpc.account.presence;

import java.util.List;
import java.util.Optional;

/**
 * A message of one node to the others that is not part of any state, in the form of a {@link PresenceMessage}, which
 * versions that do not know its kind ignore. May be lost.
 *
 * @param words the payload, depending on {@code kind}
 */
record Signal(String node, Kind kind, List<String> words) {
    enum Kind {
        /** In the room, this user is typing; with the last log entry that the node had applied then. */
        TYPING(3),
        /** The client with this session id is idle. */
        IDLE(1),
        /** The client is in use. */
        BUSY(1);

        private final int words;

        Kind(int words) {
            this.words = words;
        }
    }

    private static final int HEAD = 3;

    Signal(String node, Kind kind, String... words) {
        this(node, kind, List.of(words));
    }

    static Optional<Signal> parse(String line) {
        List<String> words = List.of(line.split(" "));
        for (Kind kind : Kind.values()) {
            if (words.size() == HEAD + kind.words && words.get(2).equals(kind.name())) {
                return Optional.of(new Signal(words.get(0), kind, words.subList(HEAD, words.size())));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return node + " 0 " + kind + " " + String.join(" ", words);
    }
}
