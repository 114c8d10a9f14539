package org.chatrpc.client.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.AccountCalls;
import org.chatrpc.client.session.call.AdminCalls;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.call.IdleFirst;
import org.chatrpc.client.session.call.MessageCalls;
import org.chatrpc.client.session.call.ModerationCalls;
import org.chatrpc.client.session.call.ReadMarks;
import org.chatrpc.client.session.call.RoomCalls;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.conversation.Conversations;
import org.chatrpc.client.session.feed.Arrivals;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.feed.FeedApplier;
import org.chatrpc.client.session.feed.Poller;
import org.chatrpc.client.session.feed.PollerContact;
import org.chatrpc.client.session.file.Uploads;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.OutgoingMessage;
import org.chatrpc.client.session.outbox.MessageChanges;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.session.outbox.Sending;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Moderation;
import org.chatrpc.client.session.room.Rooms;
import org.chatrpc.client.session.room.Statuses;

/**
 * One account signed in to one chat: the state maintained from the feed, and the calls that change it.
 *
 * <p>Confined to the event thread. Every call runs in a worker; its callback runs on the event thread. After
 * {@link #close()} there are no more callbacks.
 */
public final class ChatSession {

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
    private final ModerationCalls moderationCalls;
    private final AdminCalls adminCalls;
    private final Moderation moderation = new Moderation();
    private final DisplayNames names = new DisplayNames();
    private final SessionPresence presence;
    private final Arrivals arrivals;
    private final Outbox outbox;
    private final MessageChanges changes;
    private final SessionFiles files;
    private final Poller poller;
    private final ReadMarks readMarks;
    private final Conversations conversations;

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
        this.messageCalls = new MessageCalls(calls, names);
        this.moderationCalls = new ModerationCalls(calls, moderation, names);
        this.adminCalls = new AdminCalls(calls, account.username());
        this.accountCalls = new AccountCalls(calls, this.account);
        this.arrivals = new Arrivals(account.username());
        this.conversations = new Conversations(new RoomHistory(messageCalls, names, dispatcher)::conversation, rooms);
        this.readMarks = new ReadMarks(calls, dispatcher);
        Uploads uploads = new Uploads(gateway, account.token(), outboxStore.files());
        this.outbox = new Outbox(
                outboxStore,
                dispatcher,
                () -> new Backoff(random),
                new Sending(
                        gateway,
                        uploads,
                        this.account,
                        rooms,
                        readMarks,
                        conversations,
                        clock,
                        new PollerContact(this::poller, this::close)));
        this.changes = new MessageChanges(outbox, clock);
        this.files = new SessionFiles(outbox, outboxStore, uploads, calls, dispatcher, clock);
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
                        moderation,
                        moderationCalls,
                        statuses,
                        presence.typists()));
        poller.doFirst(new IdleFirst(gateway, account.token(), presence.own()));
        calls.onSignedOut(this::close);
        calls.onOutcome(poller::followOthers);
        new Reconnection(
                        calls,
                        presence,
                        outbox,
                        conversations,
                        new AddressCheck(server, calls),
                        moderationCalls,
                        adminCalls)
                .follow(poller.state());
        moderation.blocked().onChange(people -> presence.refresh());
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

    /** Calls about bans, blocks and reports. */
    public ModerationCalls moderationCalls() {
        return moderationCalls;
    }

    /** Calls of an administrator. */
    public AdminCalls adminCalls() {
        return adminCalls;
    }

    /** Whom this account blocks, and what was reported to it. */
    public Moderation moderation() {
        return moderation;
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

    /** Changes to messages, by way of the outbox. */
    public MessageChanges changes() {
        return changes;
    }

    /** The files of messages. */
    public SessionFiles files() {
        return files;
    }

    /** The current time by the session's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Starts the feed, and sends what an earlier run left unsent. */
    public void start() {
        poller.pollNow();
        outbox.open(files::loaded);
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
}
