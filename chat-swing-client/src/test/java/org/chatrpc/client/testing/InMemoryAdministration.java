package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.MemberFilter;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;

/** The administration of the in-memory server; its network is that of the other calls. */
final class InMemoryAdministration extends InMemoryKeeping {
    private static final Duration ONE_TIME = Duration.ofDays(7);

    private final InMemoryModeration moderation;
    private final Map<String, String> resolutions = new TreeMap<>();
    private int passwords;
    private int statuses;
    private int nodes = 1;

    InMemoryAdministration(
            InMemoryNetwork network, InMemoryState state, InMemoryAccounts accounts, InMemoryModeration moderation) {
        super(network, state, accounts);
        this.moderation = moderation;
    }

    /** That many nodes tell their figures in turn, as behind a load balancer. Guarded by the lock of {@link InMemoryServer}. */
    void nodes(int count) {
        nodes = count;
    }

    /** What was done about the resolved reports. Guarded by the lock of {@link InMemoryServer}. */
    List<String> resolutions() {
        return List.copyOf(resolutions.values());
    }

    @Override
    public ListPage<ManagedAccount> accounts(SessionToken token, String query, String after, int limit) {
        return answer("adminAccounts", token, () -> {
            List<ManagedAccount> found = state.users.values().stream()
                    .filter(user -> contains(user.name() + " " + user.displayName(), query))
                    .map(this::account)
                    .toList();
            return page(found, ManagedAccount::username, after, limit);
        });
    }

    @Override
    public OneTimePassword createAccount(SessionToken token, NewAccount account) {
        return answer("createAccount", token, () -> {
            accounts.create(account.username(), "", account.displayName());
            String password = "made-password-" + ++passwords;
            accounts.setOneTimePassword(account.username(), password);
            if (account.administrator()) {
                state.administrators.add(account.username());
            }
            return new OneTimePassword(account.username(), password);
        });
    }

    @Override
    public OneTimePassword resetPassword(SessionToken token, String username) {
        return answer("resetPassword", token, () -> {
            String password = "made-password-" + ++passwords;
            accounts.setOneTimePassword(requireUser(username), password);
            accounts.signOutAll(username);
            return new OneTimePassword(username, password);
        });
    }

    @Override
    public void setActive(SessionToken token, String username, boolean active) {
        obey("setActive", token, () -> {
            requireUser(username);
            if (active) {
                state.inactive.remove(username);
            } else {
                requireNotLast(username);
                state.inactive.add(username);
                accounts.signOutAll(username);
            }
        });
    }

    @Override
    public void setAdministrator(SessionToken token, String username, boolean administrator) {
        obey("setAdministrator", token, () -> {
            requireUser(username);
            if (administrator) {
                state.administrators.add(username);
            } else {
                requireNotLast(username);
                state.administrators.remove(username);
            }
        });
    }

    @Override
    public List<AccountSession> accountSessions(SessionToken token, String username) {
        return answer("accountSessions", token, () -> accounts.sessionsOf(requireUser(username)));
    }

    @Override
    public void endSession(SessionToken token, String username, String session) {
        obey("endSession", token, () -> accounts.end(session));
    }

    @Override
    public void endSessions(SessionToken token, String username) {
        obey("endSessions", token, () -> accounts.signOutAll(requireUser(username)));
    }

    @Override
    public ListPage<ManagedRoom> rooms(SessionToken token, String query, String after, int limit) {
        return answer("adminRooms", token, () -> {
            List<ManagedRoom> found = state.rooms.values().stream()
                    .filter(room -> room.description.kind() != RoomKind.DIRECT)
                    .filter(room -> contains(room.id() + " " + room.description.title(), query))
                    .map(this::room)
                    .toList();
            return page(found, ManagedRoom::id, after, limit);
        });
    }

    @Override
    public ListPage<ManagedMember> roomMembers(SessionToken token, MemberFilter filter, String after, int limit) {
        return answer("adminMembers", token, () -> {
            List<ManagedMember> members = new ArrayList<>();
            state.room(filter.room())
                    .members
                    .forEach((name, role) -> members.add(new ManagedMember(
                            name, state.users.get(name).displayName(), role, !state.inactive.contains(name))));
            List<ManagedMember> found = members.stream()
                    .filter(member ->
                            filter.role().filter(role -> role != member.role()).isEmpty())
                    .filter(member -> contains(member.username() + " " + member.displayName(), filter.query()))
                    .sorted(Comparator.comparing(ManagedMember::username))
                    .toList();
            return page(found, ManagedMember::username, after, limit);
        });
    }

    @Override
    public void setOwner(SessionToken token, String room, String username) {
        obey("setOwner", token, () -> {
            requireUser(username);
            if (state.inactive.contains(username)) {
                throw refused("ACCOUNT_INACTIVE", "The account is deactivated.", "username");
            }
            moderation.requireNotBanned(room, username);
            state.addMember(room, username, Role.MEMBER);
            state.setRole(room, username, Role.OWNER);
        });
    }

    @Override
    public void setArchived(SessionToken token, String room, boolean archived) {
        obey("setArchived", token, () -> state.archive(room, archived));
    }

    @Override
    public ListPage<OpenReport> openReports(SessionToken token, String after, int limit) {
        return answer("openReports", token, () -> {
            List<OpenReport> open = moderation.reported().stream()
                    .map(this::report)
                    .filter(report -> !resolutions.containsKey(report.id()))
                    .toList();
            return page(open, OpenReport::id, after, limit);
        });
    }

    @Override
    public void resolve(SessionToken token, String report, String resolution, boolean deleteMessage) {
        obey("resolve", token, () -> {
            resolutions.putIfAbsent(report, resolution);
            ChatMessage message = state.message(report.split(" ")[0]);
            if (deleteMessage && message.deletedAt().isEmpty()) {
                state.delete(message.room(), message.number(), new ChatMessage.Deleter(accounts.user(token), ""));
            }
        });
    }

    @Override
    public ServerStatus status(SessionToken token) {
        return answer("status", token, () -> {
            statuses++;
            return new ServerStatus(
                    state.now().minusSeconds(90_000 + 40 * (statuses % nodes)),
                    true,
                    state.users.size(),
                    state.users.size() - state.inactive.size(),
                    state.administrators.size(),
                    accounts.open(),
                    state.rooms.size(),
                    20 + statuses % 7,
                    2_000,
                    statuses % 3,
                    state.log.size() + 5L * statuses * statuses,
                    180_000 + 9_000L * (statuses % 5),
                    524_288,
                    StatusMetrics.after(statuses));
        });
    }

    private ManagedAccount account(InMemoryState.User user) {
        List<AccountSession> open = accounts.sessionsOf(user.name());
        return new ManagedAccount(
                user.name(),
                user.displayName(),
                isService(user.name()),
                !state.inactive.contains(user.name()),
                state.administrators.contains(user.name()),
                isAuditor(user.name()),
                accounts.mustChangePassword(user.name()),
                state.now(),
                isService(user.name()) ? tokensOf(user.name()).size() : open.size(),
                open.stream().findFirst().map(AccountSession::lastSeenAt),
                accounts.mustChangePassword(user.name())
                        ? Optional.of(state.now().plus(ONE_TIME))
                        : Optional.empty());
    }

    private ManagedRoom room(InMemoryRoom room) {
        return new ManagedRoom(
                room.id(),
                room.description.title().isEmpty() ? room.id() : room.description.title(),
                room.description.topic(),
                room.description.kind(),
                room.archived,
                room.members.size(),
                room.lastNumber(),
                room.lastMessageAt(),
                kept.getOrDefault(room.id(), RetentionDays.AS_SERVER),
                held.containsKey(room.id()),
                held.getOrDefault(room.id(), ""));
    }

    private OpenReport report(InMemoryModeration.Reported reported) {
        ChatMessage message = state.message(reported.messageId());
        return new OpenReport(
                reported.messageId() + " " + reported.reporter(),
                reported.reporter(),
                reported.reason(),
                reported.at(),
                message.room(),
                message.number(),
                message.author(),
                message.deletedAt().isPresent() ? Optional.empty() : Optional.of(message.body()));
    }

    private static boolean contains(String text, String query) {
        return text.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }
}
