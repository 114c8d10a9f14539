package org.chatrpc.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatGateway;
import org.chatrpc.client.session.ChatMessage;
import org.chatrpc.client.session.FeedPage;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.session.HistoryPage;
import org.chatrpc.client.session.HistoryRange;
import org.chatrpc.client.session.NewRoom;
import org.chatrpc.client.session.OutgoingMessage;
import org.chatrpc.client.session.OwnSession;
import org.chatrpc.client.session.Person;
import org.chatrpc.client.session.Presence;
import org.chatrpc.client.session.Refusal;
import org.chatrpc.client.session.Role;
import org.chatrpc.client.session.RoomChange;
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

    private final InMemoryState state;
    private final Map<String, String> tokens = new TreeMap<>();
    private final Map<String, SendReceipt> receipts = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();

    private Weather weather = Weather.FINE;
    private int oldestCursor;
    private int eventsPerPage = 100;
    private boolean holdsPolls = true;
    private int pollRound;
    private Optional<Refusal> nextSendRefusal = Optional.empty();
    private int lostAnswers;

    public InMemoryServer() {
        this(Instant.now());
    }

    /** @param start the time of the first message; each further one is a second later */
    public InMemoryServer(Instant start) {
        state = new InMemoryState(start);
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

    /** How many events a poll brings at the most. */
    public synchronized void eventsPerPage(int limit) {
        eventsPerPage = limit;
    }

    /** Every cursor given out so far is too old from now on. */
    public synchronized void expireCursors() {
        oldestCursor = state.logged() + 1;
        state.addNothing();
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
        state.passTime(time);
    }

    /** The bodies of a room's messages in order. */
    public synchronized List<String> bodies(String room) {
        return state.room(room).messages.stream().map(ChatMessage::body).toList();
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The room as this person would be told now, without a call. */
    public synchronized RoomSummary summary(String room, String username) {
        return state.summary(state.room(room), username);
    }

    public synchronized long readNumber(String room, String username) {
        return state.room(room).read.getOrDefault(username, 0L);
    }

    /** Posts as somebody, without a call. */
    public synchronized ChatMessage post(String room, String author, String body) {
        ChatMessage message = state.post(room, author, body, author + "-" + state.logged(), Optional.empty());
        notifyAll();
        return message;
    }

    /** Posts an answer to a message as somebody, without a call. */
    public synchronized ChatMessage reply(String room, String author, String body, ChatMessage to) {
        ChatMessage message =
                state.post(room, author, body, author + "-" + state.logged(), Optional.of(to.messageId()));
        notifyAll();
        return message;
    }

    /** Replaces a message's text, as an edit does. */
    public synchronized void edit(String room, long number, String body) {
        state.edit(room, number, body);
        notifyAll();
    }

    // The port

    @Override
    public Account signUp(String username, String password, String displayName) {
        return answer("signUp", () -> {
            if (state.users.containsKey(username)) {
                throw refused("USERNAME_TAKEN", "The username is taken.", "username");
            }
            state.users.put(
                    username,
                    new InMemoryState.User(username, displayName.isEmpty() ? username : displayName, password));
            state.addMember("general", username, Role.MEMBER);
            return newSession(username);
        });
    }

    @Override
    public Account signIn(String username, String password) {
        return answer("signIn", () -> {
            InMemoryState.User user = state.users.get(username);
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
    public Person updateProfile(SessionToken token, String displayName) {
        return answer("updateProfile", () -> state.rename(user(token), displayName));
    }

    @Override
    public void changePassword(SessionToken token, String oldPassword, String newPassword) {
        answer("changePassword", () -> {
            String me = user(token);
            InMemoryState.User known = state.users.get(me);
            if (!known.password().equals(oldPassword)) {
                throw refused("WRONG_CREDENTIALS", "The old password is wrong.", "oldPassword");
            }
            state.users.put(me, new InMemoryState.User(me, known.displayName(), newPassword));
            tokens.entrySet()
                    .removeIf(entry ->
                            entry.getValue().equals(me) && !entry.getKey().equals(token.value()));
            return me;
        });
    }

    @Override
    public List<OwnSession> listSessions(SessionToken token) {
        return answer("listSessions", () -> {
            String me = user(token);
            Instant now = Instant.now();
            return tokens.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(me))
                    .map(entry -> new OwnSession(
                            "session-" + entry.getKey(),
                            entry.getKey().equals(token.value()) ? "RPC chat desktop on Linux" : "",
                            "192.0.2.7",
                            now.minusSeconds(90_000),
                            now.minusSeconds(60),
                            now.plusSeconds(2_000_000),
                            entry.getKey().equals(token.value())))
                    .toList();
        });
    }

    @Override
    public void revokeSession(SessionToken token, String sessionId) {
        answer("revokeSession", () -> {
            user(token);
            if (tokens.remove(sessionId.replace("session-", "")) == null) {
                throw refused("NO_SUCH_SESSION", "You have no such session.", "sessionId");
            }
            return sessionId;
        });
    }

    @Override
    public RoomList listRooms(SessionToken token) {
        return answer("listRooms", () -> {
            String me = user(token);
            List<RoomSummary> visible = state.rooms.values().stream()
                    .filter(room -> room.members.containsKey(me) || room.description.kind() == RoomKind.PUBLIC)
                    .map(room -> state.summary(room, me))
                    .toList();
            return new RoomList(visible, Integer.toString(state.logged()));
        });
    }

    @Override
    public RoomSummary createRoom(SessionToken token, NewRoom wanted) {
        return answer("createRoom", () -> {
            String me = user(token);
            if (state.rooms.containsKey(wanted.id())) {
                throw refused("ROOM_EXISTS", "There is a room of this name already.", "room");
            }
            InMemoryRoom room = state.add(wanted);
            state.addMember(wanted.id(), me, Role.OWNER);
            return state.summary(room, me);
        });
    }

    @Override
    public RoomSummary joinRoom(SessionToken token, String id) {
        return answer("joinRoom", () -> {
            state.addMember(id, user(token), Role.MEMBER);
            return state.summary(state.room(id), user(token));
        });
    }

    @Override
    public RoomSummary updateRoom(SessionToken token, RoomChange change) {
        return answer("updateRoom", () -> {
            String me = user(token);
            if (change.title().filter(String::isBlank).isPresent()) {
                throw refused("INVALID_VALUE", "The title must have 1 to 100 characters.", "title");
            }
            state.update(change);
            return state.summary(state.room(change.room()), me);
        });
    }

    @Override
    public void removeMember(SessionToken token, String room, String username) {
        answer("removeMember", () -> {
            state.removeMember(room, username);
            return user(token);
        });
    }

    @Override
    public void setMemberRole(SessionToken token, String room, String username, Role role) {
        answer("setMemberRole", () -> {
            String me = user(token);
            boolean last = state.room(room).members.values().stream()
                            .filter(other -> other == Role.OWNER)
                            .count()
                    == 1;
            if (username.equals(me) && last && role != Role.OWNER) {
                throw refused("LAST_OWNER", "Make someone else an owner of " + room + " first.", "room");
            }
            state.setRole(room, username, role);
            return me;
        });
    }

    @Override
    public void leaveRoom(SessionToken token, String id) {
        answer("leaveRoom", () -> {
            String me = user(token);
            state.removeMember(id, me);
            return id;
        });
    }

    @Override
    public void inviteMember(SessionToken token, String room, String username) {
        answer("inviteMember", () -> {
            if (!state.users.containsKey(username)) {
                throw refused("NO_SUCH_USER", "There is nobody called " + username + ".", "username");
            }
            state.addMember(room, username, Role.MEMBER);
            return user(token);
        });
    }

    @Override
    public List<RoomMember> listMembers(SessionToken token, String room) {
        return answer(
                "listMembers",
                () -> state.room(room).members.entrySet().stream()
                        .map(entry -> state.member(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Override
    public List<Person> findPeople(SessionToken token, String query, int limit) {
        return answer(
                "findPeople",
                () -> state.users.values().stream()
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
            InMemoryRoom room = state.add(new NewRoom(id, "", "", RoomKind.DIRECT));
            state.addMember(id, me, Role.MEMBER);
            state.addMember(id, username, Role.MEMBER);
            return state.summary(room, me);
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
            ChatMessage stored =
                    state.post(message.room(), me, message.body(), message.clientMessageId(), Optional.empty());
            SendReceipt receipt = new SendReceipt(stored.messageId(), stored.room(), stored.number(), stored.sentAt());
            receipts.put(me + " " + message.clientMessageId(), receipt);
            return receipt;
        });
    }

    @Override
    public HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit) {
        return answer("readHistory", () -> {
            String me = user(token);
            HistoryPage page = state.room(room).page(range, limit);
            return new HistoryPage(
                    page.messages().stream()
                            .map(message -> InMemoryState.seenBy(me, message))
                            .toList(),
                    page.hasMore());
        });
    }

    /** Answers the polls that are held: a client that is gone keeps a thread busy with its last one otherwise. */
    public synchronized void releasePolls() {
        pollRound++;
        notifyAll();
    }

    @Override
    public synchronized FeedPage receive(SessionToken token, String cursor, Duration wait) {
        calls.add("receive");
        long deadline = System.nanoTime() + wait.toNanos();
        int round = pollRound;
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
            FeedPage page = state.eventsAfter(from, me, eventsPerPage);
            long left = deadline - System.nanoTime();
            if (!page.events().isEmpty() || left <= 0 || !holdsPolls || round != pollRound) {
                return page;
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
            state.markRead(room, me, number);
            return me;
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
        notifyAll();
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
                new SessionToken(token), username, state.users.get(username).displayName());
    }

    private String user(SessionToken token) {
        String user = tokens.get(token.value());
        if (user == null) {
            throw new GatewayException.SignedOut(
                    new Refusal("UNAUTHENTICATED", "The session has ended.", false, Optional.empty(), "token"));
        }
        return user;
    }
}
