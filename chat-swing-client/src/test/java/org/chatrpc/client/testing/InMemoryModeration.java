package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Report;

/**
 * Bans, blocks and reports at the in-memory server; {@code me} is the caller. Guarded by the lock of
 * {@link InMemoryServer}.
 */
final class InMemoryModeration {

    private final InMemoryState state;
    private final Map<String, Map<String, BannedPerson>> banned = new TreeMap<>();
    private final Map<List<String>, Reported> reports = new LinkedHashMap<>();
    private final Set<Reported> settled = new HashSet<>();

    /** A report, whether an administrator has resolved it or not. */
    record Reported(String messageId, String reporter, String reason, Instant at) {}

    InMemoryModeration(InMemoryState state) {
        this.state = state;
    }

    void ban(String me, String room, String username) {
        requireModerator(me, room);
        if (state.room(room).members.containsKey(username)) {
            state.removeMember(room, username);
        }
        Map<String, BannedPerson> there = banned.computeIfAbsent(room, id -> new TreeMap<>());
        if (!there.containsKey(username)) {
            there.put(
                    username,
                    new BannedPerson(username, state.users.get(username).displayName(), state.now(), me));
            tellModerators(room, new FeedEvent.BanChanged(room, username, true));
        }
    }

    void unban(String me, String room, String username) {
        requireModerator(me, room);
        if (banned.getOrDefault(room, Map.of()).containsKey(username)) {
            banned.get(room).remove(username);
            tellModerators(room, new FeedEvent.BanChanged(room, username, false));
        }
    }

    List<BannedPerson> banned(String me, String room) {
        requireModerator(me, room);
        return List.copyOf(banned.getOrDefault(room, Map.of()).values());
    }

    void requireNotBanned(String room, String username) {
        if (banned.getOrDefault(room, Map.of()).containsKey(username)) {
            throw refused("USER_BANNED", "Whoever is banned cannot join.", "room");
        }
    }

    void block(String me, String username, boolean now) {
        if (!state.users.containsKey(username)) {
            throw refused("NO_SUCH_USER", "There is nobody called " + username + ".", "username");
        }
        Set<String> mine = state.blocked.computeIfAbsent(me, name -> new TreeSet<>());
        if (now ? mine.add(username) : mine.remove(username)) {
            state.log.tell("general", me, new FeedEvent.BlockChanged(username, now));
        }
    }

    void blockQuietly(String me, String username) {
        state.blocked.computeIfAbsent(me, name -> new TreeSet<>()).add(username);
    }

    List<Person> blocked(String me) {
        return state.blocked.getOrDefault(me, Set.of()).stream()
                .map(name -> new Person(name, state.users.get(name).displayName(), Presence.ONLINE))
                .toList();
    }

    void report(String me, String messageId, String reason) {
        ChatMessage message = state.message(messageId);
        if (message.deletedAt().isPresent()) {
            throw refused("MESSAGE_DELETED", "It has been deleted.", "messageId");
        }
        Reported made = new Reported(messageId, me, reason, state.now());
        if (reports.putIfAbsent(List.of(me, messageId), made) == null) {
            FeedEvent told = new FeedEvent.Reported(new Report(message.room(), message.number(), me, reason));
            moderators(message.room()).stream()
                    .filter(name -> !name.equals(message.author()))
                    .forEach(name -> state.log.tell(message.room(), name, told));
        }
    }

    List<Report> openReports(String me) {
        List<Report> open = new ArrayList<>();
        for (Reported report : reports.values()) {
            ChatMessage message = state.message(report.messageId());
            if (!settled.contains(report)
                    && !message.author().equals(me)
                    && moderators(message.room()).contains(me)) {
                open.add(0, new Report(message.room(), message.number(), report.reporter(), report.reason()));
            }
        }
        return open;
    }

    /** An administrator has resolved all reports so far. */
    void settleReports() {
        settled.addAll(reports.values());
    }

    List<Reported> reported() {
        return List.copyOf(reports.values());
    }

    /** Their number tells whether they were made once. */
    int reports() {
        return reports.size();
    }

    private void tellModerators(String room, FeedEvent event) {
        moderators(room).forEach(name -> state.log.tell(room, name, event));
    }

    private List<String> moderators(String room) {
        List<String> names = new ArrayList<>();
        state.room(room).members.forEach((name, role) -> {
            if (role.moderates()) {
                names.add(name);
            }
        });
        return names;
    }

    private void requireModerator(String me, String room) {
        if (!moderators(room).contains(me)) {
            throw refused("NOT_PERMITTED", "Only owners and moderators keep people out.", "room");
        }
    }
}
