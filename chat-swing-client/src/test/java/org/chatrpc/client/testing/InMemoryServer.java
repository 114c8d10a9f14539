package org.chatrpc.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatGateway;
import org.chatrpc.client.session.ChatMessage;
import org.chatrpc.client.session.FeedEvent;
import org.chatrpc.client.session.FeedPage;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.session.HistoryPage;
import org.chatrpc.client.session.HistoryRange;
import org.chatrpc.client.session.NewRoom;
import org.chatrpc.client.session.OutgoingMessage;
import org.chatrpc.client.session.Person;
import org.chatrpc.client.session.Presence;
import org.chatrpc.client.session.Refusal;
import org.chatrpc.client.session.Role;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomList;
import org.chatrpc.client.session.RoomMember;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.SendReceipt;
import org.chatrpc.client.session.SessionToken;

/**
 * A chat server in memory that keeps the contract's promises, and breaks the network on demand. One lock guards it all;
 * waiting calls give it up.
 */
public final class InMemoryServer implements ChatGateway {

    /** What the next calls do instead of answering. */
    public enum Weather {
        FINE,
        /** No call arrives. */
        AWAY,
        /** Calls other than polls are not answered for now. */
        SLOW
    }

    private record User(String name, String displayName, String password) {}

    private static final class Room {
        final NewRoom description;
        final Map<String, Role> members = new TreeMap<>();
        final Map<String, Long> read = new TreeMap<>();
        final List<ChatMessage> messages = new ArrayList<>();

        Room(NewRoom description) {
            this.description = description;
        }
    }

    private record Logged(String room, FeedEvent event) {}

    private final Map<String, User> users = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, SendReceipt> receipts = new TreeMap<>();
    private final List<Logged> log = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    private Weather weather = Weather.FINE;
    private int oldestCursor;
    private boolean holdsPolls = true;
    private Optional<Refusal> nextSendRefusal = Optional.empty();
    private int lostAnswers;
    private Instant now;

    public InMemoryServer() {
        this(Instant.now());
    }

    /** @param start the time of the first message; each further one is a second later */
    public InMemoryServer(Instant start) {
        this.now = start.truncatedTo(ChronoUnit.MILLIS);
        rooms.put("general", new Room(new NewRoom("general", "General", "Everything and nothing", RoomKind.PUBLIC)));
    }

    // What a test does to it

    public synchronized void weather(Weather next) {
        weather = next;
        notifyAll();
    }

    /** Polls are answered at once from now on, also when there is nothing to tell. */
    public synchronized InMemoryServer withoutHolding() {
        holdsPolls = false;
        return this;
    }

    /** Every cursor given out so far is too old from now on. */
    public synchronized void expireCursors() {
        oldestCursor = log.size() + 1;
        log.add(new Logged("", new FeedEvent.ReadMarked("", 0)));
        notifyAll();
    }

    public synchronized void revokeSessions() {
        tokens.clear();
        notifyAll();
    }

    public synchronized void refuseNextSend(Refusal refusal) {
        nextSendRefusal = Optional.of(refusal);
    }

    /** The next sends take effect, but their answers are lost. */
    public synchronized void loseReceipts(int count) {
        lostAnswers = count;
    }

    /** Moves the time of the next message. */
    public synchronized void passTime(Duration time) {
        now = now.plus(time);
    }

    /** The bodies of a room's messages in order. */
    public synchronized List<String> bodies(String room) {
        return rooms.get(room).messages.stream().map(ChatMessage::body).toList();
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized long readNumber(String room, String username) {
        return rooms.get(room).read.getOrDefault(username, 0L);
    }

    /** Posts as somebody, without a call. */
    public synchronized ChatMessage post(String room, String author, String body) {
        return append(rooms.get(room), author, body, author + "-" + log.size());
    }

    /** Replaces a message's text, as an edit does. */
    public synchronized void edit(String room, long number, String body) {
        ChatMessage old = rooms.get(room).messages.get((int) number - 1);
        ChatMessage edited = new ChatMessage(
                old.messageId(),
                old.room(),
                old.number(),
                old.author(),
                old.authorName(),
                body,
                old.sentAt(),
                old.clientMessageId(),
                Optional.of(now),
                Optional.empty());
        rooms.get(room).messages.set((int) number - 1, edited);
        record(room, new FeedEvent.Revised(edited));
    }

    // The port

    @Override
    public Account signUp(String username, String password, String displayName) {
        return answer("signUp", () -> {
            if (users.containsKey(username)) {
                throw refused("USERNAME_TAKEN", "The username is taken.", "username");
            }
            users.put(username, new User(username, displayName.isEmpty() ? username : displayName, password));
            addMember(rooms.get("general"), username, Role.MEMBER);
            return newSession(username);
        });
    }

    @Override
    public Account signIn(String username, String password) {
        return answer("signIn", () -> {
            User user = users.get(username);
            if (user == null || !user.password().equals(password)) {
                throw refused("WRONG_CREDENTIALS", "Wrong username or password.", "");
            }
            return newSession(username);
        });
    }

    @Override
    public void signOut(SessionToken token) {
        answer("signOut", () -> tokens.remove(token.value()));
    }

    @Override
    public RoomList listRooms(SessionToken token) {
        return answer("listRooms", () -> {
            String me = user(token);
            List<RoomSummary> visible = rooms.values().stream()
                    .filter(room -> room.members.containsKey(me) || room.description.kind() == RoomKind.PUBLIC)
                    .map(room -> summary(room, me))
                    .toList();
            return new RoomList(visible, Integer.toString(log.size()));
        });
    }

    @Override
    public RoomSummary createRoom(SessionToken token, NewRoom wanted) {
        return answer("createRoom", () -> {
            String me = user(token);
            if (rooms.containsKey(wanted.id())) {
                throw refused("ROOM_EXISTS", "There is a room of this name already.", "room");
            }
            Room room = new Room(wanted);
            rooms.put(wanted.id(), room);
            addMember(room, me, Role.OWNER);
            return summary(room, me);
        });
    }

    @Override
    public RoomSummary joinRoom(SessionToken token, String id) {
        return answer("joinRoom", () -> {
            addMember(rooms.get(id), user(token), Role.MEMBER);
            return summary(rooms.get(id), user(token));
        });
    }

    @Override
    public void leaveRoom(SessionToken token, String id) {
        answer("leaveRoom", () -> {
            String me = user(token);
            record(id, new FeedEvent.Left(id, me));
            return rooms.get(id).members.remove(me);
        });
    }

    @Override
    public void inviteMember(SessionToken token, String room, String username) {
        answer("inviteMember", () -> {
            if (!users.containsKey(username)) {
                throw refused("NO_SUCH_USER", "There is nobody called " + username + ".", "username");
            }
            addMember(rooms.get(room), username, Role.MEMBER);
            return user(token);
        });
    }

    @Override
    public List<RoomMember> listMembers(SessionToken token, String room) {
        return answer(
                "listMembers",
                () -> rooms.get(room).members.entrySet().stream()
                        .map(entry -> member(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Override
    public List<Person> findPeople(SessionToken token, String query, int limit) {
        return answer(
                "findPeople",
                () -> users.values().stream()
                        .filter(user -> (user.name() + " " + user.displayName())
                                .toLowerCase()
                                .contains(query.toLowerCase()))
                        .limit(limit)
                        .map(user -> new Person(user.name(), user.displayName(), Presence.ONLINE))
                        .toList());
    }

    @Override
    public RoomSummary openDirect(SessionToken token, String username) {
        return answer("openDirect", () -> {
            String me = user(token);
            String id = me.compareTo(username) < 0 ? "dm." + me + "." + username : "dm." + username + "." + me;
            Room room = rooms.computeIfAbsent(id, key -> new Room(new NewRoom(key, "", "", RoomKind.DIRECT)));
            addMember(room, me, Role.MEMBER);
            addMember(room, username, Role.MEMBER);
            return summary(room, me);
        });
    }

    @Override
    public SendReceipt sendMessage(SessionToken token, OutgoingMessage message) {
        return answer("sendMessage", () -> {
            String me = user(token);
            if (nextSendRefusal.isPresent()) {
                Refusal refusal = nextSendRefusal.get();
                nextSendRefusal = Optional.empty();
                throw new GatewayException.Refused(refusal);
            }
            SendReceipt known = receipts.get(me + " " + message.clientMessageId());
            if (known != null) {
                return known;
            }
            ChatMessage stored = append(rooms.get(message.room()), me, message.body(), message.clientMessageId());
            SendReceipt receipt = new SendReceipt(stored.messageId(), stored.room(), stored.number(), stored.sentAt());
            receipts.put(me + " " + message.clientMessageId(), receipt);
            return receipt;
        });
    }

    @Override
    public HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit) {
        return answer("readHistory", () -> {
            List<ChatMessage> all = rooms.get(room).messages;
            int from;
            int to;
            boolean more;
            if (range instanceof HistoryRange.After after) {
                from = (int) Math.min(after.number(), all.size());
                to = Math.min(all.size(), from + limit);
                more = to < all.size();
            } else {
                to = range instanceof HistoryRange.Before before ? (int) before.number() - 1 : all.size();
                from = Math.max(0, to - limit);
                more = from > 0;
            }
            String me = user(token);
            return new HistoryPage(
                    all.subList(from, to).stream()
                            .map(message -> seenBy(me, message))
                            .toList(),
                    more);
        });
    }

    @Override
    public synchronized FeedPage receive(SessionToken token, String cursor, Duration wait) {
        calls.add("receive");
        long deadline = System.nanoTime() + wait.toNanos();
        int from = Integer.parseInt(cursor);
        while (true) {
            if (weather == Weather.AWAY) {
                throw unreachable();
            }
            String me = user(token);
            if (from < oldestCursor) {
                throw new GatewayException.CursorExpired(
                        new Refusal("CURSOR_EXPIRED", "Start again.", false, Optional.empty(), "cursor"));
            }
            List<FeedEvent> events = log.subList(from, log.size()).stream()
                    .filter(logged -> rooms.containsKey(logged.room())
                            && rooms.get(logged.room()).members.containsKey(me))
                    .map(logged -> seenBy(me, logged.event()))
                    .toList();
            long left = deadline - System.nanoTime();
            if (!events.isEmpty() || left <= 0 || !holdsPolls) {
                return new FeedPage(events, Integer.toString(log.size()), Duration.ZERO);
            }
            try {
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable();
            }
        }
    }

    @Override
    public void markRead(SessionToken token, String room, long number) {
        answer("markRead", () -> {
            String me = user(token);
            return rooms.get(room).read.merge(me, number, Math::max);
        });
    }

    private synchronized <T> T answer(String call, Supplier<T> work) {
        calls.add(call);
        while (weather == Weather.SLOW) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable();
            }
        }
        if (weather == Weather.AWAY) {
            throw unreachable();
        }
        T result = work.get();
        if (lostAnswers > 0 && call.equals("sendMessage")) {
            lostAnswers--;
            throw unreachable();
        }
        return result;
    }

    private static GatewayException unreachable() {
        return new GatewayException.Unreachable(GatewayException.Unreachable.Reason.REFUSED, null);
    }

    private static GatewayException refused(String code, String message, String field) {
        return new GatewayException.Refused(new Refusal(code, message, false, Optional.empty(), field));
    }

    private Account newSession(String username) {
        String token = "token-" + username + "-" + tokens.size() + "-" + System.nanoTime();
        tokens.put(token, username);
        return new Account(
                new SessionToken(token), username, users.get(username).displayName());
    }

    private String user(SessionToken token) {
        String user = tokens.get(token.value());
        if (user == null) {
            throw new GatewayException.SignedOut(
                    new Refusal("UNAUTHENTICATED", "The session has ended.", false, Optional.empty(), "token"));
        }
        return user;
    }

    private void addMember(Room room, String username, Role role) {
        if (room.members.putIfAbsent(username, role) == null) {
            record(
                    room.description.id(),
                    new FeedEvent.Joined(
                            room.description.id(), member(username, role), Optional.of(summary(room, username))));
        }
    }

    private RoomMember member(String username, Role role) {
        return new RoomMember(username, users.get(username).displayName(), role, Presence.ONLINE);
    }

    private RoomSummary summary(Room room, String me) {
        NewRoom about = room.description;
        Optional<String> peer = about.kind() == RoomKind.DIRECT
                ? room.members.keySet().stream()
                        .filter(name -> !name.equals(me))
                        .findFirst()
                : Optional.empty();
        String title = peer.map(name -> users.get(name).displayName())
                .orElse(about.title().isEmpty() ? about.id() : about.title());
        return new RoomSummary(
                about.id(),
                title,
                about.topic(),
                about.kind(),
                false,
                room.members.size(),
                room.messages.size(),
                room.messages.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                room.messages.get(room.messages.size() - 1).sentAt()),
                Optional.ofNullable(room.members.get(me)),
                room.read.getOrDefault(me, 0L),
                peer);
    }

    private ChatMessage append(Room room, String author, String body, String clientMessageId) {
        now = now.plusSeconds(1);
        long number = room.messages.size() + 1L;
        ChatMessage message = new ChatMessage(
                room.description.id() + "/" + number,
                room.description.id(),
                number,
                author,
                users.get(author).displayName(),
                body,
                now,
                Optional.of(clientMessageId),
                Optional.empty(),
                Optional.empty());
        room.messages.add(message);
        record(room.description.id(), new FeedEvent.Posted(message));
        return message;
    }

    private void record(String room, FeedEvent event) {
        log.add(new Logged(room, event));
        notifyAll();
    }

    private static FeedEvent seenBy(String me, FeedEvent event) {
        if (event instanceof FeedEvent.Posted posted) {
            return new FeedEvent.Posted(seenBy(me, posted.message()));
        }
        return event instanceof FeedEvent.Revised revised
                ? new FeedEvent.Revised(seenBy(me, revised.message()))
                : event;
    }

    /** The sender's own id is shown to the sender only. */
    private static ChatMessage seenBy(String me, ChatMessage message) {
        if (message.author().equals(me)) {
            return message;
        }
        return new ChatMessage(
                message.messageId(),
                message.room(),
                message.number(),
                message.author(),
                message.authorName(),
                message.body(),
                message.sentAt(),
                Optional.empty(),
                message.editedAt(),
                message.deletedAt());
    }
}
