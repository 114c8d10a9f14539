package org.chatrpc.store.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.store.connect.Lookup;

/**
 * Who is in a room, as far as a transaction has to know: the people whom its commands name, whose memberships it looked up one
 * by one, and whether there are others, whom it cannot change. So a room of thousands costs no more than one of two. Not
 * thread-safe.
 */
final class RoomPeople {
    private static final String OWNERS =
            "SELECT username FROM membership WHERE room = ? AND role = 'OWNER' AND to_seq = 0 LIMIT ?";
    private static final String MEMBERS = "SELECT username FROM membership WHERE room = ? AND to_seq = 0 LIMIT ?";

    private final Set<String> named = new HashSet<>();
    private boolean others;
    private boolean otherOwners;

    void name(String username) {
        named.add(username);
    }

    /** One more than are named is enough to find one who is not. */
    Stream<Lookup> lookups(String room) {
        List<Object> values = List.of(room, named.size() + 1L);
        return Stream.of(
                new Lookup.Query(OWNERS, values, row -> otherOwners |= !named.contains(row.getString(1))),
                new Lookup.Query(MEMBERS, values, row -> others |= !named.contains(row.getString(1))));
    }

    /** Whether anybody but this person is in the room; {@code isMember} tells of those who are named. */
    boolean hasOtherMember(String username, Predicate<String> isMember) {
        return others || named.stream().anyMatch(name -> !name.equals(username) && isMember.test(name));
    }

    /** Whether anybody but this person owns the room; {@code isOwner} tells of those who are named. */
    boolean hasOtherOwner(String username, Predicate<String> isOwner) {
        return otherOwners || named.stream().anyMatch(name -> !name.equals(username) && isOwner.test(name));
    }
}
