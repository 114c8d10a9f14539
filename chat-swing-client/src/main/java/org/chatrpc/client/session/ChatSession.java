package org.chatrpc.client.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.AccountCalls;
import org.chatrpc.client.session.call.AdminCalls;
import org.chatrpc.client.session.call.AnnouncementCalls;
import org.chatrpc.client.session.call.MessageCalls;
import org.chatrpc.client.session.call.ModerationCalls;
import org.chatrpc.client.session.call.RoomCalls;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.feed.IncomingMessages;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.MessageChanges;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Moderation;
import org.chatrpc.client.session.room.Rooms;

/**
 * One account signed in to one chat: the state maintained from the feed, and the calls that change it.
 *
 * <p>Confined to the event thread. Every call runs in a worker; its callback runs on the event thread. After
 * {@link #close()} there are no more callbacks.
 */
public final class ChatSession {

    private final SessionParts parts;

    public ChatSession(
            Account account,
            ServerAddresses server,
            ChatGateway gateway,
            OutboxStore outboxStore,
            Dispatcher dispatcher,
            Clock clock,
            RandomGenerator random) {
        parts = new SessionParts(account, server, gateway, outboxStore, dispatcher, clock, random);
    }

    /** The signed-in account, up to date. */
    public Account account() {
        return parts.account.get();
    }

    /** The signed-in account, observable: its display name can change. */
    public Value<Account> me() {
        return parts.account;
    }

    /** The addresses of the chat. */
    public ServerAddresses server() {
        return parts.server;
    }

    /** What is known about its addresses: which one is in use, and which ones belong to another chat. */
    public Value<Reach> reach() {
        return parts.poller.reach();
    }

    public Value<ConnectionState> connection() {
        return parts.poller.state();
    }

    public Rooms rooms() {
        return parts.rooms;
    }

    /** How to show people by name. */
    public DisplayNames names() {
        return parts.names;
    }

    /** Calls on rooms and their members. */
    public RoomCalls roomCalls() {
        return parts.roomCalls;
    }

    /** Calls on the user's own account. */
    public AccountCalls accountCalls() {
        return parts.accountCalls;
    }

    /** Calls on single messages. */
    public MessageCalls messageCalls() {
        return parts.messageCalls;
    }

    /** Calls about bans, blocks and reports. */
    public ModerationCalls moderationCalls() {
        return parts.moderationCalls;
    }

    /** Calls of an administrator. */
    public AdminCalls adminCalls() {
        return parts.adminCalls;
    }

    /** The current announcement, and the calls of an administrator that change it. */
    public AnnouncementCalls announcements() {
        return parts.announcements;
    }

    /** Whom this account blocks, and what was reported to it. */
    public Moderation moderation() {
        return parts.moderation;
    }

    /** Presence and typing. */
    public SessionPresence presence() {
        return parts.presence;
    }

    /** New messages of others, for notifications. */
    public IncomingMessages arrivals() {
        return parts.arrivals;
    }

    public Outbox outbox() {
        return parts.outbox;
    }

    /** Changes to messages, by way of the outbox. */
    public MessageChanges changes() {
        return parts.changes;
    }

    /** The files of messages. */
    public SessionFiles files() {
        return parts.files;
    }

    /** The current time by the session's clock. */
    public Instant now() {
        return parts.clock.instant();
    }

    /** Starts the feed, and sends what an earlier run left unsent. */
    public void start() {
        parts.poller.pollNow();
        parts.outbox.open(parts.files::loaded);
    }

    /**
     * Changes whenever the feed starts from a fresh list of rooms. What happened before that is not delivered, so
     * messages in memory have to be reloaded.
     */
    public Value<Integer> restarts() {
        return parts.conversations.restarts();
    }

    /** Tries the server now instead of waiting for the next attempt. */
    public void reconnectNow() {
        parts.poller.pollNow();
    }

    /** Opens a room: its newest messages are loaded or being loaded. */
    public Conversation open(String room) {
        return parts.conversations.open(room);
    }

    /** The room is no longer shown. */
    public void leave(String room) {
        parts.conversations.close(room);
    }

    /** The number of messages in memory, of all rooms. */
    public int heldMessages() {
        return parts.conversations.held();
    }

    /** Puts a message into the outbox; it is sent once it is on disk and the server is reachable. */
    public OutgoingMessage send(String room, String body) {
        return send(room, body, Optional.empty());
    }

    /**
     * Puts a message into the outbox, possibly a reply.
     *
     * @param replyTo the id of the message it replies to
     */
    public OutgoingMessage send(String room, String body, Optional<String> replyTo) {
        OutgoingMessage message = OutgoingMessage.write(room, body, replyTo, parts.clock.instant());
        parts.outbox.add(message);
        return message;
    }

    /** The user has read a room up to a number; also what was edited since that was read, if it is the newest. */
    public void markRead(String room, long number) {
        parts.rooms.find(room).ifPresent(known -> {
            if (known.readNumber() < number) {
                parts.rooms.read(room, number);
                parts.readMarks.mark(room, number);
            } else if (known.mentions() > 0 && number >= known.lastNumber()) {
                parts.rooms.read(room, number);
                parts.readMarks.markAgain(room, number);
            }
        });
    }

    /**
     * Ends the session here at once, and on the server if it is reachable: after what could still have been undone,
     * because that needs the session.
     *
     * @param whenDone runs once the server has responded, or is not reachable
     */
    public void signOut(Runnable whenDone) {
        SessionToken token = parts.account.get().token();
        close(() -> parts.dispatcher.call(
                () -> {
                    parts.gateway.signOut(token);
                    return token;
                },
                done -> whenDone.run(),
                unreachable -> whenDone.run()));
    }

    /** Stops the session; unsent messages stay on disk. */
    public void close() {
        parts.close();
    }

    /**
     * Stops the session; unsent messages stay on disk.
     *
     * @param whenSaved runs once all changes are on disk
     */
    public void close(Runnable whenSaved) {
        parts.close(whenSaved);
    }
}
