package org.chatrpc.room;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chatrpc.problem.Require;

/** The ids of rooms. Those of direct rooms have a {@code ~}, which people cannot choose, so the two kinds never meet. */
public final class RoomNames {
    /** The room that everybody is in. */
    public static final String GENERAL = "general";

    private static final Pattern CHOSEN = Pattern.compile("[a-z0-9._-]{1,64}");

    private RoomNames() {}

    static String requireChosen(String field, String id) {
        return Require.matching(field, id, CHOSEN, "1 to 64 characters of a-z, 0-9, dot, underscore and hyphen");
    }

    /** The one direct room of two people, whoever asks. */
    static String direct(String one, String other) {
        return one.compareTo(other) < 0 ? one + "~" + other : other + "~" + one;
    }

    /** The other person of a direct room; empty for any other room. */
    public static Optional<String> peer(String room, String username) {
        int separator = room.indexOf('~');
        if (separator < 0) {
            return Optional.empty();
        }
        String first = room.substring(0, separator);
        return Optional.of(first.equals(username) ? room.substring(separator + 1) : first);
    }
}
