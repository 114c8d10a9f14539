package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Snapshot.Mention;
import org.chatrpc.model.Snapshot.RoomState;
import org.chatrpc.model.StoredMessage;

/** The naive model: the state of the chat by applying every fact to lists, and who saw what by asking at each entry. */
final class FoldedLog implements Fact.Visitor<Void> {
    private final Map<String, AccountInfo> accounts = new LinkedHashMap<>();
    private final Map<String, SessionRecord> sessions = new LinkedHashMap<>();
    private final Map<String, RoomState> rooms = new LinkedHashMap<>();
    private final List<Membership> stays = new ArrayList<>();
    private final List<StoredMessage> messages = new ArrayList<>();
    private final Map<String, List<LogEntry>> feeds = new LinkedHashMap<>();
    private LogEntry entry;

    FoldedLog(Snapshot start) {
        start.rooms().forEach(room -> rooms.put(room.info().id(), room));
    }

    void apply(LogEntry next) {
        entry = next;
        List<String> before = present();
        next.fact().accept(this);
        List<String> after = present();
        assertThat(after.isEmpty() || isOwned()).as("after %s", next).isTrue();
        for (String username : accounts.keySet()) {
            if (before.contains(username)
                    || after.contains(username)
                    || next.fact().stream().equals(Fact.personal(username))
                    || next.fact().stream().equals(Fact.EVERYBODY)) {
                feeds.computeIfAbsent(username, name -> new ArrayList<>()).add(next);
            }
        }
    }

    /** The members of the entry's room at this moment. */
    private List<String> present() {
        return stays.stream()
                .filter(stay -> stay.toSeq() == 0 && stay.room().equals(entry.fact().stream()))
                .map(Membership::username)
                .toList();
    }

    private boolean isOwned() {
        return stays.stream()
                .anyMatch(stay -> stay.toSeq() == 0
                        && stay.role() == Role.OWNER
                        && stay.room().equals(entry.fact().stream()));
    }

    /** All that the person may see, in order. */
    List<LogEntry> feed(String username) {
        return feeds.getOrDefault(username, List.of());
    }

    void assertEqualTo(Snapshot snapshot) {
        assertThat(snapshot.seq()).isEqualTo(entry.seq());
        assertThat(snapshot.accounts()).containsExactlyInAnyOrderElementsOf(accounts.values());
        assertThat(snapshot.sessions()).containsExactlyInAnyOrderElementsOf(sessions.values());
        assertThat(snapshot.rooms()).containsExactlyInAnyOrderElementsOf(rooms.values());
        assertThat(snapshot.memberships()).containsExactlyInAnyOrderElementsOf(stays);
        assertThat(snapshot.mentions()).containsExactlyInAnyOrderElementsOf(unreadMentions());
    }

    private List<Mention> unreadMentions() {
        List<Mention> unread = new ArrayList<>();
        for (Membership stay : stays) {
            messages.stream()
                    .filter(message -> stay.toSeq() == 0 && stay.room().equals(message.room()))
                    .filter(message -> message.number() > stay.readNumber())
                    .filter(message -> !message.author().equals(stay.username()))
                    .filter(message -> message.mentions().contains(stay.username()))
                    .forEach(message -> unread.add(new Mention(stay.room(), stay.username(), message.number())));
        }
        return unread;
    }

    @Override
    public Void messagePosted(Fact.MessagePosted fact) {
        StoredMessage message = fact.message();
        RoomState room = rooms.get(message.room());
        assertThat(message.number()).isEqualTo(room.lastNumber() + 1);
        rooms.put(message.room(), new RoomState(room.info(), message.number(), message.sentAt()));
        messages.add(message);
        assertThat(present()).containsAll(message.mentions());
        return null;
    }

    @Override
    public Void roomCreated(Fact.RoomCreated fact) {
        rooms.put(fact.room().id(), new RoomState(fact.room(), 0, null));
        return null;
    }

    @Override
    public Void roomUpdated(Fact.RoomUpdated fact) {
        RoomState room = rooms.get(fact.room().id());
        rooms.put(fact.room().id(), new RoomState(fact.room(), room.lastNumber(), room.lastMessageAt()));
        return null;
    }

    @Override
    public Void memberJoined(Fact.MemberJoined fact) {
        long read = rooms.get(fact.room()).lastNumber();
        stays.add(new Membership(fact.room(), fact.username(), fact.role(), entry.seq(), 0, entry.at(), read));
        return null;
    }

    @Override
    public Void memberLeft(Fact.MemberLeft fact) {
        return change(fact.room(), fact.username(), null, entry.seq(), null);
    }

    @Override
    public Void roleChanged(Fact.RoleChanged fact) {
        return change(fact.room(), fact.username(), fact.role(), 0, null);
    }

    @Override
    public Void readMarked(Fact.ReadMarked fact) {
        return change(fact.room(), fact.username(), null, 0, fact.number());
    }

    private Void change(String room, String username, Role role, long toSeq, Long read) {
        stays.replaceAll(stay -> stay.toSeq() != 0
                        || !stay.room().equals(room)
                        || !stay.username().equals(username)
                ? stay
                : new Membership(
                        room,
                        username,
                        role == null ? stay.role() : role,
                        stay.fromSeq(),
                        toSeq,
                        stay.joinedAt(),
                        read == null ? stay.readNumber() : read));
        return null;
    }

    @Override
    public Void accountCreated(Fact.AccountCreated fact) {
        accounts.put(fact.account().username(), fact.account());
        return null;
    }

    @Override
    public Void accountUpdated(Fact.AccountUpdated fact) {
        accounts.put(fact.account().username(), fact.account());
        return null;
    }

    @Override
    public Void passwordChanged(Fact.PasswordChanged fact) {
        assertThat(accounts).containsKey(fact.username());
        return null;
    }

    @Override
    public Void sessionOpened(Fact.SessionOpened fact) {
        sessions.put(fact.session().id(), fact.session());
        return null;
    }

    @Override
    public Void sessionClosed(Fact.SessionClosed fact) {
        sessions.remove(fact.sessionId());
        return null;
    }
}
