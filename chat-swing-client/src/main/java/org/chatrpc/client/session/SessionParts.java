package org.chatrpc.client.session;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.AccountCalls;
import org.chatrpc.client.session.call.AdminCalls;
import org.chatrpc.client.session.call.AnnouncementCalls;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.call.IdleReporter;
import org.chatrpc.client.session.call.MentionCounts;
import org.chatrpc.client.session.call.MessageCalls;
import org.chatrpc.client.session.call.ModerationCalls;
import org.chatrpc.client.session.call.ReadMarks;
import org.chatrpc.client.session.call.RoomCalls;
import org.chatrpc.client.session.call.StoredMessages;
import org.chatrpc.client.session.conversation.Conversations;
import org.chatrpc.client.session.feed.FeedApplier;
import org.chatrpc.client.session.feed.IncomingMessages;
import org.chatrpc.client.session.feed.Poller;
import org.chatrpc.client.session.feed.PollerContact;
import org.chatrpc.client.session.file.Uploads;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.outbox.MessageChanges;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.session.outbox.Sending;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Moderation;
import org.chatrpc.client.session.room.Rooms;
import org.chatrpc.client.session.room.Statuses;

/** Makes the parts of a session and connects them. On the event thread. */
final class SessionParts {

    final Value<Account> account;
    final ServerAddresses server;
    final ChatGateway gateway;
    final Dispatcher dispatcher;
    final Clock clock;
    final Rooms rooms;
    final RoomCalls roomCalls;
    final AccountCalls accountCalls;
    final MessageCalls messageCalls;
    final ModerationCalls moderationCalls;
    final AdminCalls adminCalls;
    final AnnouncementCalls announcements;
    final Moderation moderation = new Moderation();
    final DisplayNames names = new DisplayNames();
    final SessionPresence presence;
    final IncomingMessages arrivals;
    final Outbox outbox;
    final MessageChanges changes;
    final SessionFiles files;
    final Poller poller;
    final ReadMarks readMarks;
    final Conversations conversations;

    SessionParts(
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
        Calls calls = new Calls(gateway, account.token(), dispatcher);
        this.names.saw(account.username(), account.displayName());
        this.rooms = new Rooms(account.username(), names, moderation.blocked());
        Statuses statuses = new Statuses(dispatcher, clock);
        this.presence = new SessionPresence(account.username(), calls, rooms, statuses, dispatcher, clock);
        this.roomCalls = new RoomCalls(calls, rooms, names, statuses);
        this.messageCalls = new MessageCalls(calls, names);
        this.moderationCalls = new ModerationCalls(calls, moderation, names);
        this.adminCalls = new AdminCalls(calls, account.username());
        this.announcements = new AnnouncementCalls(calls, dispatcher, clock);
        this.accountCalls = new AccountCalls(calls, this.account);
        this.arrivals = new IncomingMessages(account.username());
        this.conversations = new Conversations(new RoomHistory(messageCalls, names, dispatcher)::conversation, rooms);
        this.readMarks = new ReadMarks(calls, dispatcher);
        StoredMessages stored = new StoredMessages(rooms, readMarks);
        Uploads uploads = new Uploads(gateway, account.token(), outboxStore.files());
        this.outbox = new Outbox(
                outboxStore,
                dispatcher,
                () -> new Backoff(random),
                new Sending(
                        gateway,
                        uploads,
                        this.account,
                        stored,
                        conversations,
                        clock,
                        new PollerContact(this::poller, this::close)));
        this.changes = new MessageChanges(outbox, clock);
        this.files = new SessionFiles(outbox, outboxStore, uploads, calls, dispatcher, clock);
        FeedApplier applier = new FeedApplier(
                this.account,
                names,
                rooms,
                conversations,
                outbox,
                readMarks,
                stored,
                arrivals,
                moderation,
                moderationCalls,
                announcements,
                statuses,
                presence.typists());
        MentionCounts mentionCounts = new MentionCounts(calls, rooms, dispatcher, random);
        mentionCounts.onMention(applier::mentioned);
        this.poller = new Poller(gateway, account.token(), dispatcher, clock, new Backoff(random), applier);
        poller.doFirst(new IdleReporter(gateway, account.token(), presence.own()));
        calls.onSignedOut(this::close);
        calls.onOutcome(poller::followOthers);
        new Reconnection(
                        calls,
                        presence,
                        outbox,
                        conversations,
                        new AddressCheck(server, calls),
                        moderationCalls,
                        adminCalls,
                        announcements,
                        mentionCounts)
                .follow(poller.state());
        moderation.blocked().onChange(people -> presence.refresh());
    }

    /** Stops the session; unsent messages stay on disk. */
    void close() {
        close(() -> {});
    }

    /** @param whenSaved runs once all changes are on disk */
    void close(Runnable whenSaved) {
        poller.stop();
        outbox.close(whenSaved);
    }

    private Poller poller() {
        return poller;
    }
}
