package org.chatrpc.room;

import java.util.Optional;
import org.chatrpc.problem.Require;
import org.chatrpc.text.Identifier;

/**
 * The ids of rooms. Those of direct rooms contain a {@code ~}, which is not allowed in ids that users choose, so the
 * two never clash.
 */
public final class RoomNames {
    /** The default room, of which all users are members. */
    public static final String GENERAL = "general";

    private RoomNames() {}

    static String requireChosen(String field, String id) {
        return Require.chosen(field, Identifier.ROOM, id);
    }

    /** The id of the direct room of two users, in any order. */
    public static String direct(String one, String other) {
        return one.compareTo(other) < 0 ? one + "~" + other : other + "~" + one;
    }

    /** The other user of a direct room; empty for any other room. */
    public static Optional<String> peer(String room, String username) {
        int separator = room.indexOf('~');
        if (separator < 0) {
            return Optional.empty();
        }
        String first = room.substring(0, separator);
        return Optional.of(first.equals(username) ? room.substring(separator + 1) : first);
    }
}
