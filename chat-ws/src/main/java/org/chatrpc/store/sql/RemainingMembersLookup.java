package org.chatrpc.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.RowSet;

/** Whether rooms have members, people and owners other than a certain one, given the changes of a transaction. Not thread-safe. */
final class RemainingMembersLookup {
    private final Map<String, RemainingMembers> rooms = new HashMap<>();
    private final RowSet<MemberKey, Membership> members;
    private final RowSet<String, AccountInfo> accounts;

    RemainingMembersLookup(RowSet<MemberKey, Membership> members, RowSet<String, AccountInfo> accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    void request(String room) {
        rooms.computeIfAbsent(room, name -> new RemainingMembers());
    }

    /**
     * Requests the accounts of members whom commands name, because these may be services; must be called before
     * accounts are looked up.
     */
    void requestAccounts() {
        members.requested().stream()
                .filter(member -> rooms.containsKey(member.room()))
                .forEach(member -> accounts.request(member.username()));
    }

    /**
     * @param unnamed how many members of a room the transaction may change that its commands do not name
     */
    Stream<Lookup> lookups(int unnamed) {
        members.requested().forEach(this::addNamed);
        return rooms.entrySet().stream().flatMap(room -> room.getValue().lookups(room.getKey(), unnamed));
    }

    private void addNamed(MemberKey member) {
        RemainingMembers other = rooms.get(member.room());
        if (other != null) {
            other.addNamed(member.username());
        }
    }

    boolean hasOtherMember(String room, String username) {
        return in(room).hasOtherMember(username, name -> isOrMaybe(room, name, member -> true));
    }

    boolean hasOtherPerson(String room, String username) {
        return in(room).hasOtherPerson(username, name -> isPerson(name) && isOrMaybe(room, name, member -> true));
    }

    boolean hasOtherOwner(String room, String username) {
        return in(room).hasOtherOwner(username, name -> isPerson(name) && isOrMaybe(room, name, Membership::isOwner));
    }

    /** True for a user whose account the transaction does not look up: other queries found only people. */
    private boolean isPerson(String username) {
        return !accounts.isKnown(username)
                || accounts.known(username)
                        .filter(account -> !account.service())
                        .isPresent();
    }

    /**
     * Whether the condition holds for the membership; true for one that was found but that the transaction cannot have
     * changed.
     */
    private boolean isOrMaybe(String room, String username, Predicate<Membership> condition) {
        MemberKey key = new MemberKey(room, username);
        return !members.isKnown(key)
                || members.known(key)
                        .filter(Membership::isActive)
                        .filter(condition)
                        .isPresent();
    }

    private RemainingMembers in(String room) {
        RemainingMembers found = rooms.get(room);
        if (found == null) {
            throw new IllegalStateException("needs() did not declare the other members of " + room);
        }
        return found;
    }
}
