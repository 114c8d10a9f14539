package org.chatrpc.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.MembershipTable;
import org.chatrpc.store.sql.table.RowSet;

/**
 * The rooms that users own, and the possible next owners, as far as a transaction needs them: for each room, enough of
 * the first members that the transaction cannot change all of them. Not thread-safe.
 */
final class OwnedRooms {
    private static final String OWNED = "SELECT * FROM membership WHERE username = ? AND role = 'OWNER' AND to_seq = 0";
    private static final String SENIORS = """
            SELECT * FROM (
                SELECT m.*, row_number() OVER (PARTITION BY m.room ORDER BY
                    CASE m.role WHEN 'OWNER' THEN 0 WHEN 'MODERATOR' THEN 1 ELSE 2 END, m.from_seq) AS place
                FROM membership m JOIN account a ON a.username = m.username AND a.deactivated = 0 AND a.service = 0
                WHERE m.to_seq = 0 AND m.username <> ? AND m.room IN (
                    SELECT room FROM membership WHERE username = ? AND to_seq = 0 AND (role = 'OWNER' OR room = ?))
            ) placed WHERE place <= ?""";

    private final Set<String> owners = new LinkedHashSet<>();
    private final RowSet<MemberKey, Membership> members;
    private final RowSet<String, AccountInfo> accounts;
    /** People, of those whose accounts the transaction does not look up. */
    private final Set<String> active = new HashSet<>();

    OwnedRooms(RowSet<MemberKey, Membership> members, RowSet<String, AccountInfo> accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    void request(String username) {
        owners.add(username);
    }

    /** Users whose roles the transaction may change though no command names the room. */
    Set<String> owners() {
        return owners;
    }

    /**
     * Requests the accounts of members whom commands name, because these may inherit a room; must be called before
     * accounts are looked up.
     */
    void requestAccounts() {
        if (!owners.isEmpty()) {
            members.requested().forEach(key -> accounts.request(key.username()));
        }
    }

    List<Lookup> lookups() {
        List<Lookup> lookups = new ArrayList<>();
        long enough = members.requested().size() + accounts.requested().size() + 2L * owners.size() + 1;
        for (String username : owners) {
            lookups.add(new Lookup.Query(OWNED, List.of(username), this::found));
            lookups.add(seniors(username, "", enough));
            // Users who own a room only because of this transaction.
            members.requested().stream()
                    .filter(key -> key.username().equals(username))
                    .forEach(key -> lookups.add(seniors(username, key.room(), enough)));
        }
        return lookups;
    }

    private Lookup seniors(String username, String room, long enough) {
        return new Lookup.Query(SENIORS, List.of(username, username, room, enough), this::foundSenior);
    }

    private void found(ResultSet row) throws SQLException {
        members.found(MembershipTable.membership(row));
    }

    private void foundSenior(ResultSet row) throws SQLException {
        Membership senior = MembershipTable.membership(row);
        members.found(senior);
        active.add(senior.username());
    }

    /** The memberships of the rooms that this user owns, given the changes of the commands so far. */
    List<Membership> of(String username) {
        if (!owners.contains(username)) {
            throw new IllegalStateException("needs() did not declare the rooms owned by " + username);
        }
        return members.all()
                .filter(member -> member.username().equals(username) && member.isActive() && member.isOwner())
                .sorted(Comparator.comparing(Membership::room))
                .toList();
    }

    /**
     * Whether it is an active account of a person. Memberships of any kind are loaded: an account that was not looked
     * up may be inactive or a service.
     */
    private boolean mayOwn(String username) {
        return accounts.isKnown(username)
                ? accounts.known(username)
                        .filter(account -> account.isActive() && !account.service())
                        .isPresent()
                : active.contains(username);
    }

    /** The other members of such a room who are people with active accounts: those of a higher role first, then in the order of joining. */
    List<Membership> seniors(String room, String except) {
        return members.all()
                .filter(member -> member.room().equals(room)
                        && member.isActive()
                        && !member.username().equals(except)
                        && mayOwn(member.username()))
                .sorted(Comparator.<Membership, Role>comparing(Membership::role)
                        .reversed()
                        .thenComparing(Membership::fromSeq))
                .toList();
    }
}
