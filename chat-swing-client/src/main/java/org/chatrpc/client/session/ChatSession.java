package org.chatrpc.client.session;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * One account signed in to one chat: the state that the feed keeps, and the calls that change it.
 *
 * <p>Confined to the event thread. Every call runs in a worker of its own; a result comes back on the event thread.
 * After {@link #close()} nothing comes back any more.
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
        this.rooms = new Rooms(account.username());
        this.roomCalls = new RoomCalls(calls, rooms);
        this.accountCalls = new AccountCalls(calls, this.account);
        this.arrivals = new Arrivals(account.username());
        this.conversations = new Conversations(this::conversation);
        this.readMarks = new ReadMarks(calls, dispatcher);
        this.outbox = new Outbox(
                outboxStore,
                dispatcher,
                new Backoff(random),
                new Sending(gateway, this.account, new SendingListener()));
        this.poller = new Poller(
                gateway,
                account.token(),
                dispatcher,
                clock,
                new Backoff(random),
                new FeedApplier(this.account, rooms, conversations, outbox, readMarks, arrivals));
        calls.onSignedOut(this::close);
        calls.onOutcome(poller::followOthers);
        poller.state().onChange(this::connectionChanged);
    }

    /** Who is signed in, as of now. */
    public Account account() {
        return account.get();
    }

    /** Who is signed in, to be watched: the name for people can change. */
    public Value<Account> me() {
        return account;
    }

    /** Where the chat is. */
    public ServerAddresses server() {
        return server;
    }

    /** What is known of its addresses: which one is in use, and which ones do not belong to it. */
    public Value<Reach> reach() {
        return poller.reach();
    }

    public Value<ConnectionState> connection() {
        return poller.state();
    }

    public Rooms rooms() {
        return rooms;
    }

    /** Finding, making, joining and leaving rooms, and who is in them. */
    public RoomCalls roomCalls() {
        return roomCalls;
    }

    /** What people can do with their own account. */
    public AccountCalls accountCalls() {
        return accountCalls;
    }

    /** What comes in from others, for notifications. */
    public Arrivals arrivals() {
        return arrivals;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** The time of now, as this session sees it. */
    public Instant now() {
        return clock.instant();
    }

    /** Starts the feed and takes up what an earlier run left unsent. */
    public void start() {
        poller.askNow();
        outbox.open();
    }

    /** Tries the server now instead of at the next attempt. */
    public void reconnectNow() {
        poller.askNow();
    }

    /** Opens a room: its newest messages are here from now on, or on their way. */
    public Conversation open(String room) {
        return conversations.open(room);
    }

    /** An opened room is not shown any more. */
    public void leave(String room) {
        conversations.close(room);
    }

    /** How many messages are held in memory, of all rooms. */
    int heldMessages() {
        return conversations.held();
    }

    /** Reads a page of a room's messages, for whoever looks for something in them. */
    public Subscription readHistory(
            String room,
            HistoryRange range,
            int limit,
            Consumer<HistoryPage> onPage,
            Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.readHistory(token, room, range, limit), onPage, onFailure);
    }

    /** Takes a message into the outbox; it goes out as soon as it is on disk and the server is there. */
    public OutgoingMessage send(String room, String body) {
        OutgoingMessage message = OutgoingMessage.write(room, body, clock.instant());
        outbox.add(message);
        return message;
    }

    /** Takes a refused message up again. */
    public void tryAgain(String clientMessageId) {
        outbox.tryAgain(clientMessageId);
    }

    /** Drops a refused message. */
    public void discard(String clientMessageId) {
        outbox.discard(clientMessageId);
    }

    /** The person has read a room up to a number. */
    public void markRead(String room, long number) {
        boolean news =
                rooms.find(room).map(known -> known.readNumber() < number).orElse(false);
        if (news) {
            rooms.read(room, number);
            readMarks.mark(room, number);
        }
    }

    /** Ends the session on the server too, if that can be reached, and here at once. */
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

    /** Stops everything here; what is unsent stays on disk. */
    public void close() {
        close(() -> {});
    }

    /**
     * Stops everything here; what is unsent stays on disk.
     *
     * @param whenSaved runs when the disk has everything
     */
    public void close(Runnable whenSaved) {
        poller.stop();
        outbox.close(whenSaved);
    }

    private Conversation conversation(String room) {
        PageLoader.Reader reader =
                (range, limit, onPage, onFailure) -> readHistory(room, range, limit, onPage, onFailure);
        return new Conversation(room, reader, dispatcher);
    }

    private void connectionChanged(ConnectionState now) {
        if (now instanceof ConnectionState.Ended) {
            calls.close();
        } else if (now instanceof ConnectionState.Online) {
            outbox.resume();
            conversations.refresh();
            checkAddresses();
        }
    }

    /** Finds a wrong address as soon as there is a session to show it by, not when it is needed. */
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

    private final class SendingListener implements Sending.Listener {

        @Override
        public void stored(ChatMessage message) {
            poller.followOthers();
            rooms.posted(message);
            readMarks.mark(message.room(), message.number());
            conversations.find(message.room()).ifPresent(conversation -> conversation.confirm(message));
            if (poller.state().get() instanceof ConnectionState.Away) {
                // The server is back, and the outbox was the first to notice.
                poller.askNow();
            }
        }

        @Override
        public void delayed(Exception cause) {
            poller.followOthers();
            if (cause instanceof GatewayException.SignedOut) {
                close();
            } else if (cause instanceof GatewayException.Unreachable
                    && poller.state().get() instanceof ConnectionState.Online) {
                poller.askNow();
            }
        }
    }
}
