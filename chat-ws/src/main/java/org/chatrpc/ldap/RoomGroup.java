package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A group whose people are the members of a room.
 *
 * @param room the id of the room
 * @param dn the entry of the group
 */
public record RoomGroup(String room, String dn) {
    /** Each group is queried at every sign-in. */
    private static final int MAX_GROUPS = 100;

    /** A semicolon within a DN has a backslash before it. */
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\);");

    /**
     * Parses a list such as {@code sales=cn=sales,dc=example;board=cn=board,dc=example}; empty if the list is
     * malformed, or names a room twice. Does not check whether these ids are valid for rooms.
     */
    public static Optional<List<RoomGroup>> parse(String text) {
        List<RoomGroup> groups = new ArrayList<>();
        Set<String> rooms = new HashSet<>();
        for (String each : text.isEmpty() ? new String[0] : SEPARATOR.split(text, -1)) {
            Optional<RoomGroup> group = parseOne(each.strip());
            if (group.filter(known -> rooms.add(known.room())).isEmpty()) {
                return Optional.empty();
            }
            groups.add(group.get());
        }
        return groups.size() > MAX_GROUPS ? Optional.empty() : Optional.of(List.copyOf(groups));
    }

    private static Optional<RoomGroup> parseOne(String text) {
        int end = text.indexOf('=');
        if (end < 0) {
            return Optional.empty();
        }
        String room = text.substring(0, end).strip();
        String dn = text.substring(end + 1).strip();
        return !room.isEmpty() && !dn.isEmpty() && DN.isValidDN(dn)
                ? Optional.of(new RoomGroup(room, dn))
                : Optional.empty();
    }
}
