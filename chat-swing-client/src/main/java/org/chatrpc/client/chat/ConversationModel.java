package org.chatrpc.client.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.AnswerModel;
import org.chatrpc.client.chat.answer.AnsweredModel;
import org.chatrpc.client.chat.edit.EditModel;
import org.chatrpc.client.chat.find.FindModel;
import org.chatrpc.client.chat.find.JumpToDateModel;
import org.chatrpc.client.chat.link.MessageLinks;
import org.chatrpc.client.chat.response.PinModel;
import org.chatrpc.client.chat.response.ReactionModel;
import org.chatrpc.client.chat.row.BlockedMessages;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.chat.thread.ThreadModel;
import org.chatrpc.client.chat.transcript.ScrollGoal;
import org.chatrpc.client.chat.transcript.ScrollTarget;
import org.chatrpc.client.chat.transcript.UnreadLine;
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
    private final AnsweredModel answered;
    private final EditModel edit;
    private final AnswerModel answer;
    private final ReactionModel reactions;
    private final PinModel pins;
    private final MessageLinks links;
    private final BlockedMessages blocked;
    private final RoomRows roomRows;
    private final ChatSession session;
    private final Conversation conversation;
    private final RoomPresenceModel presence;
    private final ScrollGoal goal;
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
        this.goal = new ScrollGoal(conversation);
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
        this.find = new FindModel(session, conversation, this::toMatch);
        this.answered = new AnsweredModel(session, room.id(), this::toMessage);
        this.edit = new EditModel(session, conversation.transcript()::find, this.room, rows);
        this.answer = new AnswerModel(conversation, this.room, session.names());
        this.links = new MessageLinks(session.server(), room.id(), this::toMessage);
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

    /** Where the view must scroll; changes once the target is among the rows. */
    public Value<ScrollTarget> scrollTarget() {
        return goal.target();
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

    /** The answering of messages. */
    public AnswerModel answer() {
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
        return new JumpToDateModel(session, conversation, zone, this::toMessage);
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
        toNewest();
        return true;
    }

    /** Sets the predicate for whether the user is looking at the end of the conversation. */
    public void watchedBy(BooleanSupplier watcher) {
        watching = watcher;
    }

    /** The user scrolls: cancels a pending scroll to a target. */
    public void cancelScroll() {
        answered.stop();
        goal.cancel();
    }

    /** The view has scrolled, and now follows the newest message or does not. */
    public void follow(boolean atEnd) {
        conversation.follow(atEnd);
    }

    /** The beginning of the list has scrolled into view. */
    public void loadOlder() {
        conversation.loadOlder();
    }

    /** The end of the list has scrolled into view, and newer messages are on the server. */
    public void loadNewer() {
        conversation.loadNewer();
    }

    /** Scrolls to the newest message. */
    public void toNewest() {
        conversation.toNewest();
        goal.set(ScrollTarget.END);
    }

    /** Scrolls to a message, wherever it is in the room. */
    public void toMessage(long number) {
        conversation.toMessage(number);
        goal.set(number);
    }

    /** Scrolls to a message, wherever it is in the room, and unfolds it. */
    public void toMatch(long number) {
        conversation.toMessage(number);
        goal.setWhole(number);
    }

    /**
     * Scrolls to the message that another one answers, loading it if necessary.
     *
     * @param answer the number of the answer
     */
    public void toAnswered(long answer) {
        conversation.transcript().find(answer).flatMap(ChatMessage::replyTo).ifPresent(id -> answered.find(answer, id));
    }

    /** What to tell the user about the search for an answered message; empty for nothing. */
    public Value<String> notice() {
        return answered.notice();
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
        answered.stop();
        reactions.close();
        pins.close();
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
            goal.arrive();
        }
    }
}
