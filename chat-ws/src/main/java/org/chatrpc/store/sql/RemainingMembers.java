package org.chatrpc.store.sql;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.store.connect.Lookup;

/**
 * The members, people and owners of a room as far as a transaction needs them: those that its commands name, whose memberships
 * are looked up individually, and enough others that the transaction cannot change all of them. So the cost does not
 * grow with the size of the room. Not thread-safe.
 */
final class RemainingMembers {
    private static final String PEOPLE = "SELECT m.username FROM membership m JOIN account a ON a.username = m.username"
            + " AND a.service = 0 WHERE m.room = ? AND m.to_seq = 0";
    private static final String LIMIT = " LIMIT ?";
    private static final String OWNERS = PEOPLE + " AND m.role = 'OWNER'" + LIMIT;
    private static final String MEMBERS = "SELECT username FROM membership WHERE room = ? AND to_seq = 0 LIMIT ?";

    private final Set<String> named = new HashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> owners = new LinkedHashSet<>();

    void addNamed(String username) {
        named.add(username);
    }

    /**
     * One row more than the users whom the transaction may change suffices to find one whom it does not.
     *
     * @param unnamed how many it may change that its commands do not name
     */
    Stream<Lookup> lookups(String room, int unnamed) {
        List<Object> values = List.of(room, named.size() + unnamed + 1L);
        return Stream.of(
                new Lookup.Query(OWNERS, values, row -> owners.add(row.getString(1))),
                new Lookup.Query(PEOPLE + LIMIT, values, row -> people.add(row.getString(1))),
                new Lookup.Query(MEMBERS, values, row -> members.add(row.getString(1))));
    }

    /** Whether the room has a member other than this user; {@code isMember} is true for users that were not looked up. */
    boolean hasOtherMember(String username, Predicate<String> isMember) {
        return hasOther(members, username, isMember);
    }

    /**
     * Whether the room has a member other than this user that is not a service; {@code isPerson} is true for users that
     * were not looked up.
     */
    boolean hasOtherPerson(String username, Predicate<String> isPerson) {
        return hasOther(people, username, isPerson);
    }

    /**
     * Whether the room has an owner other than this user that is not a service; {@code isOwner} is true for users that
     * were not looked up.
     */
    boolean hasOtherOwner(String username, Predicate<String> isOwner) {
        return hasOther(owners, username, isOwner);
    }

    private boolean hasOther(Set<String> found, String username, Predicate<String> is) {
        return Stream.concat(named.stream(), found.stream()).anyMatch(name -> !name.equals(username) && is.test(name));
    }
}
