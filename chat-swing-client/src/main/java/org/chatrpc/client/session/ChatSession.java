package org.chatrpc.client.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.AccountCalls;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.call.MessageCalls;
import org.chatrpc.client.session.call.ReadMarks;
import org.chatrpc.client.session.call.RoomCalls;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.conversation.Conversations;
import org.chatrpc.client.session.conversation.PageLoader;
import org.chatrpc.client.session.feed.Arrivals;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.feed.FeedApplier;
import org.chatrpc.client.session.feed.Poller;
import org.chatrpc.client.session.feed.PollerContact;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.HistoryPage;
import org.chatrpc.client.session.gateway.HistoryRange;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.OutgoingChange;
import org.chatrpc.client.session.model.OutgoingMessage;
import org.chatrpc.client.session.model.OutgoingReaction;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.session.outbox.Sending;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Rooms;
import org.chatrpc.client.session.room.Statuses;

/**
 * One account signed in to one chat: the state maintained from the feed, and the calls that change it.
 *
 * <p>Confined to the event thread. Every call runs in a worker; its callback runs on the event thread. After
 * {@link #close()} there are no more callbacks.
 */
public final class ChatSession {

    /** For how long a deletion waits, so that it can be undone. */
    public static final Duration UNDO = Duration.ofSeconds(6);

    private final Value<Account> account;
    private final ServerAddresses server;
    private final ChatGateway gateway;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Calls calls;
    private final Rooms rooms;
    private final RoomCalls roomCalls;
    private final AccountCalls accountCalls;
    private final MessageCalls messageCalls;
    private final DisplayNames names = new DisplayNames();
    private final SessionPresence presence;
    private final Arrivals arrivals;
    private final Outbox outbox;
    private final Poller poller;
    private final ReadMarks readMarks;
    private final Conversations conversations;
    private boolean addressesChecked;

    public ChatSession(
            Account account,
            ServerAddresses server,
            ChatGateway gateway,
            OutboxStore outboxStore,
            Dispatcher dispatcher,
            Clock clock,
            RandomGenerator random) {
        this.account = new Value<>(account);
        this.server = server;
        this.gateway = gateway;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.calls = new Calls(gateway, account.token(), dispatcher);
        this.names.saw(account.username(), account.displayName());
        this.rooms = new Rooms(account.username(), names);
        Statuses statuses = new Statuses(dispatcher, clock);
        this.presence = new SessionPresence(account.username(), calls, rooms, statuses, dispatcher, clock);
        this.roomCalls = new RoomCalls(calls, rooms, names, statuses);
        this.messageCalls = new MessageCalls(calls);
        this.accountCalls = new AccountCalls(calls, this.account);
        this.arrivals = new Arrivals(account.username());
        this.conversations = new Conversations(this::conversation);
        this.readMarks = new ReadMarks(calls, dispatcher);
        this.outbox = new Outbox(
                outboxStore,
                dispatcher,
                () -> new Backoff(random),
                new Sending(
                        gateway,
                        this.account,
                        rooms,
                        readMarks,
                        conversations,
                        clock,
                        new PollerContact(this::poller, this::close)));
        this.poller = new Poller(
                gateway,
                account.token(),
                dispatcher,
                clock,
                new Backoff(random),
                new FeedApplier(
                        this.account,
                        names,
                        rooms,
                        conversations,
                        outbox,
                        readMarks,
                        arrivals,
                        statuses,
                        presence.typists()));
        calls.onSignedOut(this::close);
        calls.onOutcome(poller::followOthers);
        poller.state().onChange(this::connectionChanged);
    }

    /** The signed-in account, up to date. */
    public Account account() {
        return account.get();
    }

    /** The signed-in account, observable: its display name can change. */
    public Value<Account> me() {
        return account;
    }

    /** The addresses of the chat. */
    public ServerAddresses server() {
        return server;
    }

    /** What is known about its addresses: which one is in use, and which ones belong to another chat. */
    public Value<Reach> reach() {
        return poller.reach();
    }

    public Value<ConnectionState> connection() {
        return poller.state();
    }

    public Rooms rooms() {
        return rooms;
    }

    /** How to show people by name. */
    public DisplayNames names() {
        return names;
    }

    /** Calls on rooms and their members. */
    public RoomCalls roomCalls() {
        return roomCalls;
    }

    /** Calls on the user's own account. */
    public AccountCalls accountCalls() {
        return accountCalls;
    }

    /** Calls on single messages. */
    public MessageCalls messageCalls() {
        return messageCalls;
    }

    /** Presence and typing. */
    public SessionPresence presence() {
        return presence;
    }

    /** New messages of others, for notifications. */
    public Arrivals arrivals() {
        return arrivals;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** The current time by the session's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Starts the feed, and sends what an earlier run left unsent. */
    public void start() {
        poller.pollNow();
        outbox.open();
    }

    /** Tries the server now instead of waiting for the next attempt. */
    public void reconnectNow() {
        poller.pollNow();
    }

    /** Opens a room: its newest messages are loaded or being loaded. */
    public Conversation open(String room) {
        return conversations.open(room);
    }

    /** The room is no longer shown. */
    public void leave(String room) {
        conversations.close(room);
    }

    /** The number of messages in memory, of all rooms. */
    public int heldMessages() {
        return conversations.held();
    }

    /** Reads a page of a room's messages, for searches. */
    public Subscription readHistory(
            String room,
            HistoryRange range,
            int limit,
            Consumer<HistoryPage> onPage,
            Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.readHistory(token, room, range, limit), onPage, onFailure);
    }

    /** Puts a message into the outbox; it is sent once it is on disk and the server is reachable. */
    public OutgoingMessage send(String room, String body) {
        return send(room, body, Optional.empty());
    }

    /**
     * Puts a message into the outbox that may answer another one.
     *
     * @param replyTo the id of the message it answers
     */
    public OutgoingMessage send(String room, String body, Optional<String> replyTo) {
        OutgoingMessage message = OutgoingMessage.write(room, body, replyTo, clock.instant());
        outbox.add(message);
        return message;
    }

    /** Puts another text for a message into the outbox. */
    public void edit(ChatMessage message, String body) {
        outbox.add(OutgoingChange.Edit.of(message, body, clock.instant()));
    }

    /** Puts the deletion of a message into the outbox, where it can be discarded for a while. */
    public void delete(ChatMessage message) {
        outbox.addLater(OutgoingChange.Deletion.of(message, clock.instant()), UNDO);
    }

    /** Puts a reaction to a message, or its end, into the outbox. */
    public void react(ChatMessage message, String emoji, boolean chosen) {
        outbox.add(OutgoingReaction.of(message, emoji, chosen, clock.instant()));
    }

    /** Sends an entry of the outbox again, at once. */
    public void tryAgain(String key) {
        outbox.tryAgain(key);
    }

    /** Deletes an entry of the outbox, whatever its state. */
    public void discard(String key) {
        outbox.discard(key);
    }

    /** The user has read a room up to a number. */
    public void markRead(String room, long number) {
        boolean advances =
                rooms.find(room).map(known -> known.readNumber() < number).orElse(false);
        if (advances) {
            rooms.read(room, number);
            readMarks.mark(room, number);
        }
    }

    /** Ends the session here at once, and on the server if it is reachable. */
    public void signOut() {
        close();
        SessionToken token = account.get().token();
        dispatcher.call(
                () -> {
                    gateway.signOut(token);
                    return token;
                },
                done -> {},
                unreachable -> {});
    }

    /** Stops the session; unsent messages stay on disk. */
    public void close() {
        close(() -> {});
    }

    /**
     * Stops the session; unsent messages stay on disk.
     *
     * @param whenSaved runs once all changes are on disk
     */
    public void close(Runnable whenSaved) {
        poller.stop();
        outbox.close(whenSaved);
    }

    private Poller poller() {
        return poller;
    }

    private Conversation conversation(String room) {
        PageLoader.Reader reader = (range, limit, onPage, onFailure) -> readHistory(
                room,
                range,
                limit,
                page -> {
                    page.messages().forEach(message -> names.saw(message.author(), message.authorName()));
                    onPage.accept(page);
                },
                onFailure);
        return new Conversation(room, reader, dispatcher);
    }

    private void connectionChanged(ConnectionState now) {
        if (now instanceof ConnectionState.Ended) {
            calls.close();
        } else if (now instanceof ConnectionState.Online) {
            outbox.resume();
            conversations.refresh();
            presence.reconnected();
            checkAddresses();
        }
    }

    /** Detects an address of another chat right after the sign-in, not when it is needed. */
    private void checkAddresses() {
        if (server.several() && !addressesChecked) {
            addressesChecked = true;
            calls.make(
                    (gateway, token) -> {
                        gateway.checkAddresses(token);
                        return token;
                    },
                    done -> {},
                    failure -> {});
        }
    }
}
