package org.chatrpc.client.session.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.AnnouncementCalls;
import org.chatrpc.client.session.call.ModerationCalls;
import org.chatrpc.client.session.call.ReadMarks;
import org.chatrpc.client.session.call.StoredMessages;
import org.chatrpc.client.session.conversation.Conversations;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Moderation;
import org.chatrpc.client.session.room.Rooms;
import org.chatrpc.client.session.room.Statuses;
import org.chatrpc.client.session.room.Typists;

/** Applies the poller's results to the rooms, the open conversations and the outbox. On the event thread. */
public final class FeedApplier implements Poller.Listener {

    private final Value<Account> account;
    private final DisplayNames names;
    private final Rooms rooms;
    private final Conversations conversations;
    private final Outbox outbox;
    private final ReadMarks readMarks;
    private final StoredMessages stored;
    private final IncomingMessages arrivals;
    private final Moderation moderation;
    private final ModerationCalls moderationCalls;
    private final AnnouncementCalls announcements;
    private final Statuses statuses;
    private final Typists typists;
    private boolean listed;

    public FeedApplier(
            Value<Account> account,
            DisplayNames names,
            Rooms rooms,
            Conversations conversations,
            Outbox outbox,
            ReadMarks readMarks,
            StoredMessages stored,
            IncomingMessages arrivals,
            Moderation moderation,
            ModerationCalls moderationCalls,
            AnnouncementCalls announcements,
            Statuses statuses,
            Typists typists) {
        this.account = account;
        this.names = names;
        this.rooms = rooms;
        this.conversations = conversations;
        this.outbox = outbox;
        this.readMarks = readMarks;
        this.stored = stored;
        this.arrivals = arrivals;
        this.moderation = moderation;
        this.moderationCalls = moderationCalls;
        this.announcements = announcements;
        this.statuses = statuses;
        this.typists = typists;
    }

    @Override
    public void listed(RoomList list) {
        if (listed) {
            arrivals.gather(rooms.joined().get());
        }
        listed = true;
        rooms.batch(() -> {
            rooms.replaceAll(list.rooms());
            // The server may not have received the latest read marks when it made the list.
            readMarks.pending().forEach(rooms::read);
        });
        conversations.restart();
        arrivals.gathered(announced());
        moderationCalls.restart();
        announcements.restart();
    }

    @Override
    public void received(FeedPage page, boolean live) {
        if (!live) {
            arrivals.gather(rooms.joined().get());
        }
        Map<String, List<ChatMessage>> messages = new LinkedHashMap<>();
        rooms.batch(() -> page.events().forEach(event -> apply(event, messages, live)));
        messages.forEach(
                (room, some) -> conversations.find(room).ifPresent(conversation -> conversation.receive(some)));
        if (!page.hasMore()) {
            arrivals.gathered(announced());
        }
    }

    @Override
    public void ended() {
        outbox.close(() -> {});
    }

    /** The server has counted a changed message as one more that mentions this account. */
    public void mentioned(ChatMessage message) {
        announce(message, arrivals::mentioned, arrivals::mentionPassedOver);
    }

    /**
     *
     * @param messages collects new and changed messages by room
     * @param live whether it has just happened
     */
    private void apply(FeedEvent event, Map<String, List<ChatMessage>> messages, boolean live) {
        if (event instanceof FeedEvent.Posted posted) {
            ChatMessage message = posted.message();
            names.saw(message.author(), message.authorName());
            stored.stored(message);
            typists.sent(message.room(), message.author(), message.sentAt());
            add(message, messages);
            message.clientMessageId().ifPresent(outbox::acknowledge);
            announce(message, arrivals::posted, arrivals::passedOver);
        } else if (event instanceof FeedEvent.Revised revised) {
            if (rooms.revised(revised.message(), live)) {
                mentioned(revised.message());
            }
            arrivals.revised(revised.message());
            add(revised.message(), messages);
        } else if (event instanceof FeedEvent.Joined joined) {
            names.saw(joined.member().username(), joined.member().displayName());
            rooms.memberJoined(joined);
        } else if (event instanceof FeedEvent.Left left) {
            rooms.memberLeft(left);
            typists.stopped(left.room(), left.username());
        } else if (event instanceof FeedEvent.RoleChanged changed) {
            rooms.roleChanged(changed);
        } else if (event instanceof FeedEvent.UserRenamed renamed) {
            rename(renamed.person());
        } else if (event instanceof FeedEvent.RoomChanged changed) {
            rooms.described(changed.room());
        } else if (event instanceof FeedEvent.ReadMarked marked) {
            rooms.read(marked.room(), marked.number());
        } else if (event instanceof FeedEvent.BlockChanged changed) {
            moderation.blocked(changed.username(), changed.blocked());
        } else if (event instanceof FeedEvent.BanChanged) {
            moderation.banChanged();
        } else if (event instanceof FeedEvent.Reported reported) {
            moderation.reported(reported.report());
        } else if (event instanceof FeedEvent.AnnouncementChanged changed) {
            announcements.changed(changed.announcement());
        } else if (event instanceof FeedEvent.Typing typing) {
            typists.typing(typing.room(), typing.username(), typing.at());
        } else if (event instanceof FeedEvent.PresenceChanged changed) {
            names.saw(changed.person().username(), changed.person().displayName());
            statuses.saw(changed.person());
        }
    }

    /** Messages of blocked people are available on request, but never announced. */
    private void announce(
            ChatMessage message,
            BiConsumer<RoomSummary, ChatMessage> arrival,
            BiConsumer<RoomSummary, ChatMessage> passedOver) {
        rooms.find(message.room()).ifPresent(room -> {
            if (moderation.blocked().get().contains(message.author())) {
                passedOver.accept(room, message);
            } else {
                arrival.accept(room, message.withAuthorName(names.shown(message.author(), message.authorName())));
            }
        });
    }

    /** Rooms that can cause notifications: not those with a blocked person. */
    private List<RoomSummary> announced() {
        return rooms.joined().get().stream()
                .filter(room -> !moderation.isWithBlocked(room))
                .toList();
    }

    private void rename(Person person) {
        Account me = account.get();
        if (person.username().equals(me.username())) {
            account.set(me.withDisplayName(person.displayName()));
        }
        names.saw(person.username(), person.displayName());
        rooms.renamed(person);
        conversations.rename(person);
    }

    private static void add(ChatMessage message, Map<String, List<ChatMessage>> messages) {
        messages.computeIfAbsent(message.room(), room -> new ArrayList<>()).add(message);
    }
}
