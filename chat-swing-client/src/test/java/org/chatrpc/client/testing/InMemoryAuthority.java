package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.session.admin.AuditFilter;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.SessionToken;

/**
 * Who may call the in-memory administration, and its audit log. Guarded by the lock of {@link InMemoryServer}.
 */
abstract class InMemoryAuthority implements AdminGateway {

    final InMemoryNetwork network;
    final InMemoryState state;
    final InMemoryAccounts accounts;
    private final TreeSet<String> auditors = new TreeSet<>();
    private final List<AuditEntry> log = new ArrayList<>();

    InMemoryAuthority(InMemoryNetwork network, InMemoryState state, InMemoryAccounts accounts) {
        this.network = network;
        this.state = state;
        this.accounts = accounts;
    }

    /** Adds an entry to the audit log, a second after the one before. */
    public void record(String kind, String operation, String outcome, String actor, String subject, String room) {
        record(kind, operation, outcome, actor, subject, room, "", "");
    }

    /** The same with values before and after, as JSON objects. */
    public void record(
            String kind,
            String operation,
            String outcome,
            String actor,
            String subject,
            String room,
            String before,
            String after) {
        long number = log.size() + 1L;
        log.add(new AuditEntry(
                number,
                state.now().plusSeconds(number),
                kind,
                operation,
                outcome,
                actor,
                "192.0.2.7",
                room,
                subject,
                before,
                after,
                kind.equals("REFUSALS_SUMMED") ? 37 : 1,
                String.format("%064x", number * 7_919)));
    }

    boolean isAuditor(String username) {
        return auditors.contains(username);
    }

    @Override
    public void setAuditor(SessionToken token, String username, boolean auditor) {
        obey("setAuditor", token, () -> {
            requireUser(username);
            if (auditor ? auditors.add(username) : auditors.remove(username)) {
                record(
                        "ACCOUNT_UPDATED",
                        "SetAuditor",
                        "",
                        accounts.user(token),
                        username,
                        "",
                        "{\"auditor\":" + !auditor + "}",
                        "{\"auditor\":" + auditor + "}");
            }
        });
    }

    @Override
    public ListPage<AuditEntry> audit(SessionToken token, AuditFilter filter, long before, int limit) {
        return network.answer("audit", () -> {
            if (!auditors.contains(accounts.user(token))) {
                throw refused("NOT_PERMITTED", "Only auditors can read the audit log.", "");
            }
            List<AuditEntry> found = new ArrayList<>();
            for (int i = log.size() - 1; i >= 0; i--) {
                if (applies(filter, log.get(i))) {
                    found.add(log.get(i));
                }
            }
            return page(found, entry -> Long.toString(entry.number()), Long.toString(before), limit);
        });
    }

    private static boolean applies(AuditFilter filter, AuditEntry entry) {
        return (filter.kind().isEmpty() || filter.kind().equals(entry.kind()))
                && (filter.actor().isEmpty() || filter.actor().equals(entry.actor()))
                && (filter.subject().isEmpty() || filter.subject().equals(entry.subject()))
                && (filter.room().isEmpty() || filter.room().equals(entry.room()))
                && (!filter.refusedOnly() || !entry.outcome().isEmpty())
                && filter.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && filter.until().map(until -> entry.at().isBefore(until)).orElse(true);
    }

    <T> T answer(String call, SessionToken token, Supplier<T> work) {
        return network.answer(call, () -> {
            if (!state.administrators.contains(accounts.user(token))) {
                throw refused("NOT_PERMITTED", "Only administrators may do this.", "");
            }
            return work.get();
        });
    }

    void obey(String call, SessionToken token, Runnable work) {
        answer(call, token, () -> {
            work.run();
            return call;
        });
    }

    String requireUser(String username) {
        if (!state.users.containsKey(username)) {
            throw refused("NO_SUCH_USER", "There is nobody called " + username + ".", "username");
        }
        return username;
    }

    void requireNotLast(String username) {
        boolean others = state.administrators.stream()
                .anyMatch(name -> !name.equals(username) && !state.inactive.contains(name));
        if (state.administrators.contains(username) && !others) {
            throw refused("LAST_ADMINISTRATOR", "No other active account is an administrator.", "username");
        }
    }

    String requireRoom(String room) {
        if (!state.rooms.containsKey(room)) {
            throw refused("NO_SUCH_ROOM", "There is no room called " + room + ".", "room");
        }
        return room;
    }

    static <T> ListPage<T> page(List<T> all, Function<T, String> id, String after, int limit) {
        int from = all.stream().map(id).toList().indexOf(after) + 1;
        int to = Math.min(from + limit, all.size());
        return new ListPage<>(all.subList(from, to), to < all.size());
    }
}
