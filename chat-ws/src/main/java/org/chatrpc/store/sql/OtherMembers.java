package org.chatrpc.store.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.store.connect.Lookup;

/**
 * The members and owners of a room as far as a transaction needs them: those that its commands name, whose memberships
 * are looked up individually, and whether there are others, whom the transaction cannot change. So the cost does not
 * grow with the size of the room. Not thread-safe.
 */
final class OtherMembers {
    private static final String OWNERS =
            "SELECT username FROM membership WHERE room = ? AND role = 'OWNER' AND to_seq = 0 LIMIT ?";
    private static final String MEMBERS = "SELECT username FROM membership WHERE room = ? AND to_seq = 0 LIMIT ?";

    private final Set<String> named = new HashSet<>();
    private boolean hasOthers;
    private boolean hasOtherOwners;

    void addNamed(String username) {
        named.add(username);
    }

    /** One row more than there are named users suffices to find one that is not named. */
    Stream<Lookup> lookups(String room) {
        List<Object> values = List.of(room, named.size() + 1L);
        return Stream.of(
                new Lookup.Query(OWNERS, values, row -> hasOtherOwners |= !named.contains(row.getString(1))),
                new Lookup.Query(MEMBERS, values, row -> hasOthers |= !named.contains(row.getString(1))));
    }

    /** Whether anybody but this user is a member; {@code isMember} answers for the named users. */
    boolean hasOtherMember(String username, Predicate<String> isMember) {
        return hasOthers || named.stream().anyMatch(name -> !name.equals(username) && isMember.test(name));
    }

    /** Whether anybody but this user is an owner; {@code isOwner} answers for the named users. */
    boolean hasOtherOwner(String username, Predicate<String> isOwner) {
        return hasOtherOwners || named.stream().anyMatch(name -> !name.equals(username) && isOwner.test(name));
    }
}
