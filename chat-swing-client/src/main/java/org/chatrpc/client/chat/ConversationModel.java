package org.chatrpc.client.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.ReplyModel;
import org.chatrpc.client.chat.edit.EditModel;
import org.chatrpc.client.chat.file.FileListModel;
import org.chatrpc.client.chat.find.FindModel;
import org.chatrpc.client.chat.find.JumpToDateModel;
import org.chatrpc.client.chat.link.MessageLinks;
import org.chatrpc.client.chat.response.PinModel;
import org.chatrpc.client.chat.response.ReactionModel;
import org.chatrpc.client.chat.row.BlockedMessages;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.chat.thread.ThreadModel;
import org.chatrpc.client.chat.transcript.scroll.UnreadLine;
import org.chatrpc.client.presence.RoomPresenceModel;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.conversation.Conversation.Extent;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.text.BodyText;

/** The view model of the conversation in an open room; contains no UI code. */
public final class ConversationModel {

    private final Value<RoomSummary> room;
    private final Subtitle subtitle;
    private final Value<List<Row>> rows = new Value<>(List.of());
    private final Value<UnreadLine> unreadLine;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final FindModel find;
    private final EditModel edit;
    private final ReplyModel answer;
    private final ReactionModel reactions;
    private final PinModel pins;
    private final MessageLinks links;
    private final BlockedMessages blocked;
    private final RoomRows roomRows;
    private final ChatSession session;
    private final Conversation conversation;
    private final RoomPresenceModel presence;
    private final RoomNavigation moves;
    private final ZoneId zone;
    private final Value<LocalDate> today;
    private BooleanSupplier watching = () -> false;

    /**
     *
     * @param zone where days begin
     * @param today the current day there
     */
    public ConversationModel(ChatSession session, RoomSummary room, ZoneId zone, Value<LocalDate> today) {
        this.session = session;
        this.today = today;
        this.room = new Value<>(room);
        this.zone = zone;
        this.unreadLine = new Value<>(UnreadLine.of(room));
        this.conversation = session.open(room.id());
        this.moves = new RoomNavigation(session, conversation);
        subscriptions.add(session.rooms()
                .joined()
                .onChange(rooms -> session.rooms().find(room.id()).ifPresent(this::roomChanged)));
        subscriptions.add(session.outbox().entries().onChange(entries -> rebuild()));
        subscriptions.add(conversation.revision().onChange(revision -> rebuild()));
        subscriptions.add(conversation.loading().onChange(loading -> rebuild()));
        subscriptions.add(today.onChange(day -> rebuild()));
        subscriptions.add(session.names().revision().onChange(names -> rebuild()));
        this.blocked = new BlockedMessages(session.moderation().blocked(), this::rebuild);
        this.roomRows = new RoomRows(session, conversation, zone, today, blocked);
        subscriptions.add(session.moderation().blocked().onChange(people -> rebuild()));
        this.presence = new RoomPresenceModel(session, room);
        subscriptions.add(presence::close);
        this.subtitle = new Subtitle(this.room, session.moderation().blocked(), presence.peer());
        subscriptions.add(subtitle::close);
        this.find = new FindModel(session, conversation, moves::toMatch);
        this.edit = new EditModel(session, conversation.transcript()::find, this.room, rows);
        this.answer = new ReplyModel(conversation.transcript()::find, this.room, rows, session);
        this.links = new MessageLinks(session.server(), room.id(), moves::toMessage);
        this.pins = new PinModel(session, conversation, conversation.transcript()::find, this.room);
        this.reactions = new ReactionModel(session, conversation, conversation.transcript()::find, this.room);
        rebuild();
    }

    /** The current state of the room. */
    public Value<RoomSummary> room() {
        return room;
    }

    /** The rows from top to bottom; empty until the newest page has been loaded. */
    public Value<List<Row>> rows() {
        return rows;
    }

    /** Moving through the messages. */
    public RoomNavigation moves() {
        return moves;
    }

    /** The line above the first unread message. */
    public Value<UnreadLine> unreadLine() {
        return unreadLine;
    }

    /** The search in this room. */
    public FindModel find() {
        return find;
    }

    /** The editing and deleting of messages. */
    public EditModel edit() {
        return edit;
    }

    /** Replying to messages. */
    public ReplyModel answer() {
        return answer;
    }

    /** The reactions to messages. */
    ReactionModel reactions() {
        return reactions;
    }

    /** The pinning of messages. */
    PinModel pins() {
        return pins;
    }

    /** A new model for the thread of a message. */
    Optional<ThreadModel> thread(Row.MessageRow row) {
        return conversation
                .transcript()
                .find(row.number())
                .map(message -> new ThreadModel(session, conversation, room, message.thread(), zone, today));
    }

    /** The hidden messages of blocked people. */
    BlockedMessages blocked() {
        return blocked;
    }

    /** A new model for the list of the room's files. */
    FileListModel files() {
        return new FileListModel(session, conversation);
    }

    /** The session whose room this is. */
    ChatSession session() {
        return session;
    }

    /** A loaded message of the room. */
    Optional<ChatMessage> find(long number) {
        return conversation.transcript().find(number);
    }

    /** Links to messages. */
    MessageLinks links() {
        return links;
    }

    /** A new model for jumping to a date in this room. */
    public JumpToDateModel jumpToDate() {
        return new JumpToDateModel(session, conversation, zone, moves::toMessage);
    }

    /** The time zone that determines where days begin. */
    public ZoneId zone() {
        return zone;
    }

    /** The current day, for texts that say "today". */
    public Value<LocalDate> today() {
        return today;
    }

    /** The server's name for messages to the user. */
    public String server() {
        return session.server().label();
    }

    /** Who is typing, and the presence of the other person. */
    public RoomPresenceModel presence() {
        return presence;
    }

    /** The line under the title: the topic, or the kind of room. */
    public Value<String> subtitle() {
        return subtitle.text();
    }

    /**
     * Sends the text and scrolls to it.
     *
     * @return whether it was accepted; a text that the server would refuse is not
     */
    public boolean send(String typed) {
        String text = MessageText.clean(typed);
        if (BodyText.check(text, MessageText.LIMIT).flaw().isPresent()
                || !room.get().writable()) {
            return false;
        }
        unreadLine.set(UnreadLine.NONE);
        session.send(room.get().id(), text, answer.take());
        moves.toNewest();
        return true;
    }

    /** Sets the predicate for whether the end of the conversation is in view. */
    public void watchedBy(BooleanSupplier watcher) {
        watching = watcher;
    }

    /** Everything up to the end is visible, in a window that has the focus. */
    public void seenToEnd() {
        if (conversation.attached().get()) {
            session.markRead(room.get().id(), conversation.transcript().last());
        }
    }

    /** Stops observing the session; called when the panel is closed. */
    public void close() {
        subscriptions.forEach(Subscription::end);
        find.close();
        edit.close();
        answer.close();
        moves.close();
        session.leave(room.get().id());
    }

    private void roomChanged(RoomSummary now) {
        boolean unseen = now.unread() > 0 && room.get().unread() == 0 && !watching.getAsBoolean();
        if (unseen && unreadLine.get().passed(now)) {
            unreadLine.set(UnreadLine.of(now));
            rebuild();
        }
        room.set(now);
    }

    private void rebuild() {
        List<Unsent> unsent = session.outbox().entries().get().stream()
                .filter(entry -> entry.room().equals(room.get().id()))
                .toList();
        rows.set(roomRows.build(room.get(), unreadLine.get(), unsent));
        if (conversation.extent().get() != Extent.UNLOADED || !unsent.isEmpty()) {
            moves.arrive();
        }
    }
}
