package org.chatrpc.client.session;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One account signed in to one server: the state that the feed keeps, and the calls that change it.
 *
 * <p>Confined to the event thread. Every call runs in a worker of its own; a result comes back on the event thread.
 * After {@link #close()} nothing comes back any more.
 */
public final class ChatSession {

    private final Account account;
    private final ServerAddress server;
    private final ChatGateway gateway;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Rooms rooms;
    private final Outbox outbox;
    private final Poller poller;
    private final ReadMarks readMarks;
    private final Map<String, Conversation> conversations = new HashMap<>();

    public ChatSession(
            Account account,
            ServerAddress server,
            ChatGateway gateway,
            OutboxStore outboxStore,
            Dispatcher dispatcher,
            Clock clock,
            RandomGenerator random) {
        this.account = account;
        this.server = server;
        this.gateway = gateway;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.rooms = new Rooms(account.username());
        this.outbox = new Outbox(outboxStore, dispatcher, new Backoff(random), new Sending());
        this.poller = new Poller(
                gateway,
                account.token(),
                dispatcher,
                clock,
                new Backoff(random),
                new FeedApplier(rooms, conversations, outbox));
        this.readMarks = new ReadMarks(dispatcher, gateway, account.token());
        poller.state().onChange(this::connectionChanged);
    }

    public Account account() {
        return account;
    }

    public ServerAddress server() {
        return server;
    }

    public Value<ConnectionState> connection() {
        return poller.state();
    }

    public Rooms rooms() {
        return rooms;
    }

    public Outbox outbox() {
        return outbox;
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

    /** Opens a room: its transcript is here from now on, and begins to fill. */
    public Conversation open(String room) {
        Conversation conversation = conversations.computeIfAbsent(
                room,
                id -> new Conversation(
                        id,
                        (range, limit, onPage, onFailure) -> call(
                                server -> server.readHistory(account.token(), id, range, limit), onPage, onFailure)));
        conversation.refresh();
        return conversation;
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

    /** Lists the public rooms that this account is no member of. */
    public Subscription listPublicRooms(Consumer<List<RoomSummary>> onResult, Consumer<Exception> onFailure) {
        return call(
                server -> server.listRooms(account.token()).rooms().stream()
                        .filter(room -> !room.joined())
                        .toList(),
                onResult,
                onFailure);
    }

    public Subscription createRoom(NewRoom room, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return roomCall(server -> server.createRoom(account.token(), room), onResult, onFailure);
    }

    public Subscription joinRoom(String room, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return roomCall(server -> server.joinRoom(account.token(), room), onResult, onFailure);
    }

    public Subscription openDirect(String username, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return roomCall(server -> server.openDirect(account.token(), username), onResult, onFailure);
    }

    public Subscription leaveRoom(String room, Runnable onResult, Consumer<Exception> onFailure) {
        return call(
                server -> {
                    server.leaveRoom(account.token(), room);
                    return room;
                },
                left -> {
                    rooms.remove(left);
                    onResult.run();
                },
                onFailure);
    }

    public Subscription invite(String room, String username, Runnable onResult, Consumer<Exception> onFailure) {
        return call(
                server -> {
                    server.inviteMember(account.token(), room, username);
                    return room;
                },
                invited -> onResult.run(),
                onFailure);
    }

    public Subscription listMembers(String room, Consumer<List<RoomMember>> onResult, Consumer<Exception> onFailure) {
        return call(server -> server.listMembers(account.token(), room), onResult, onFailure);
    }

    public Subscription findPeople(
            String query, int limit, Consumer<List<Person>> onResult, Consumer<Exception> onFailure) {
        return call(server -> server.findPeople(account.token(), query, limit), onResult, onFailure);
    }

    /** Ends the session on the server too, if that can be reached, and here at once. */
    public void signOut() {
        close();
        dispatcher.call(
                () -> {
                    gateway.signOut(account.token());
                    return account;
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

    private Subscription roomCall(
            Function<ChatGateway, RoomSummary> work, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return call(
                work,
                room -> {
                    rooms.put(room);
                    onResult.accept(room);
                },
                onFailure);
    }

    private <T> Subscription call(
            Function<ChatGateway, T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        return dispatcher.call(
                () -> work.apply(gateway),
                result -> {
                    if (!closed()) {
                        onResult.accept(result);
                    }
                },
                failure -> {
                    if (closed()) {
                        return;
                    }
                    if (failure instanceof GatewayException.SignedOut) {
                        close();
                    }
                    onFailure.accept(failure);
                });
    }

    private boolean closed() {
        return poller.state().get() instanceof ConnectionState.Ended;
    }

    private void connectionChanged(ConnectionState now) {
        if (now instanceof ConnectionState.Online) {
            outbox.resume();
            conversations.values().forEach(Conversation::refresh);
        }
    }

    /** Carries the outbox's messages to the server and into the transcript. */
    private final class Sending implements Outbox.Sender {

        @Override
        public SendReceipt send(OutgoingMessage message) {
            return gateway.sendMessage(account.token(), message);
        }

        @Override
        public void sent(OutgoingMessage message, SendReceipt receipt) {
            ChatMessage stored = new ChatMessage(
                    receipt.messageId(),
                    receipt.room(),
                    receipt.number(),
                    account.username(),
                    account.displayName(),
                    message.body(),
                    receipt.sentAt(),
                    Optional.of(message.clientMessageId()),
                    Optional.empty(),
                    Optional.empty());
            rooms.posted(stored);
            Optional.ofNullable(conversations.get(receipt.room()))
                    .ifPresent(conversation -> conversation.confirm(stored));
            if (poller.state().get() instanceof ConnectionState.Away) {
                // The server is back, and the outbox was the first to notice.
                poller.askNow();
            }
        }

        @Override
        public void delayed(Exception cause) {
            if (cause instanceof GatewayException.SignedOut) {
                close();
            } else if (cause instanceof GatewayException.Unreachable
                    && poller.state().get() instanceof ConnectionState.Online) {
                poller.askNow();
            }
        }
    }
}
