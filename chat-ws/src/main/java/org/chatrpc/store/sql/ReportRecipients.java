package org.chatrpc.store.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.AccountTable;
import org.chatrpc.store.sql.table.MembershipTable;
import org.chatrpc.store.sql.table.RowSet;

/**
 * The moderators of rooms and the administrators, as far as a transaction needs them: limited in number, so that the
 * cost and the number of those to notify stay bounded. Not thread-safe.
 */
final class ReportRecipients {
    /** Of the active owners and moderators of a room, and of the administrators. */
    private static final long MAX = 50;

    private static final String MODERATORS = """
            SELECT m.* FROM membership m JOIN account a ON a.username = m.username AND a.deactivated = 0
            WHERE m.room = ? AND m.role IN ('MODERATOR', 'OWNER') AND m.to_seq = 0 LIMIT ?""";
    private static final String ADMINISTRATORS =
            "SELECT * FROM account WHERE administrator = 1 AND deactivated = 0 LIMIT ?";

    private final Set<String> rooms = new LinkedHashSet<>();
    private final RowSet<MemberKey, Membership> members;
    private final RowSet<String, AccountInfo> accounts;

    ReportRecipients(RowSet<MemberKey, Membership> members, RowSet<String, AccountInfo> accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    void request(String room) {
        rooms.add(room);
    }

    Stream<Lookup> lookups() {
        Stream<Lookup> ofRooms = rooms.stream()
                .map(room -> new Lookup.Query(
                        MODERATORS, List.of(room, MAX), row -> members.found(MembershipTable.membership(row))));
        Stream<Lookup> ofServer = rooms.isEmpty()
                ? Stream.empty()
                : Stream.of(new Lookup.Query(
                        ADMINISTRATORS, List.of(MAX), row -> accounts.found(AccountTable.account(row))));
        return Stream.concat(ofRooms, ofServer);
    }

    /** Their usernames, given the changes of the commands so far. */
    List<String> of(String room) {
        if (!rooms.contains(room)) {
            throw new IllegalStateException("needs() did not declare the overseers of " + room);
        }
        Stream<String> moderators = members.all()
                .filter(member -> member.room().equals(room)
                        && member.isActive()
                        && member.role().compareTo(Role.MODERATOR) >= 0
                        && accounts.known(member.username())
                                .map(AccountInfo::isActive)
                                .orElse(true))
                .map(Membership::username);
        Stream<String> administrators =
                accounts.all().filter(AccountInfo::isActiveAdministrator).map(AccountInfo::username);
        return Stream.concat(moderators, administrators).distinct().sorted().toList();
    }
}
