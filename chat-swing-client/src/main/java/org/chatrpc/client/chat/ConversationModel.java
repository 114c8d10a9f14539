package org.chatrpc.client.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.Conversation;
import org.chatrpc.client.session.Conversation.Extent;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.Subscription;
import org.chatrpc.client.session.Unsent;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/** The conversation in one opened room, without a component. */
public final class ConversationModel {

    private final Value<RoomSummary> room;
    private final Value<List<Row>> rows = new Value<>(List.of());
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ChatSession session;
    private final Conversation conversation;
    private final ZoneId zone;
    private final long unreadAfter;

    public ConversationModel(ChatSession session, RoomSummary room, ZoneId zone) {
        this.session = session;
        this.room = new Value<>(room);
        this.zone = zone;
        this.unreadAfter = room.unread() > 0 ? room.readNumber() : -1;
        this.conversation = session.open(room.id());
        subscriptions.add(session.rooms()
                .joined()
                .onChange(rooms -> session.rooms().find(room.id()).ifPresent(this.room::set)));
        subscriptions.add(session.outbox().entries().onChange(entries -> rebuild()));
        subscriptions.add(conversation.revision().onChange(revision -> rebuild()));
        subscriptions.add(conversation.extent().onChange(extent -> rebuild()));
        subscriptions.add(conversation.loading().onChange(loading -> rebuild()));
        rebuild();
    }

    /** The room as it is now. */
    public Value<RoomSummary> room() {
        return room;
    }

    /** What is shown, top to bottom; empty until the newest page has come. */
    public Value<List<Row>> rows() {
        return rows;
    }

    /** The line under the title: the topic, or what kind of room this is. */
    public String subtitle() {
        RoomSummary now = room.get();
        if (!now.topic().isEmpty()) {
            return now.topic();
        }
        return now.kind() == RoomKind.DIRECT
                ? Texts.get("room.direct", now.peer().orElse(""))
                : Texts.get(now.kind() == RoomKind.PRIVATE ? "room.private" : "room.public");
    }

    /**
     * Sends what was typed.
     *
     * @return whether it was taken: an empty or too long text is not
     */
    public boolean send(String typed) {
        String text = MessageText.clean(typed);
        if (text.isBlank()
                || MessageText.length(text) > MessageText.LIMIT
                || room.get().archived()) {
            return false;
        }
        session.send(room.get().id(), text);
        return true;
    }

    /** The beginning of the list has come into view. */
    public void loadOlder() {
        conversation.loadOlder();
    }

    /** Everything to the end is in view, in a window that has the focus. */
    public void seenToEnd() {
        if (conversation.extent().get() != Extent.UNLOADED) {
            session.markRead(room.get().id(), conversation.transcript().last());
        }
    }

    /** Takes a refused message up again. */
    public void tryAgain(String key) {
        session.tryAgain(key);
    }

    /** Drops a refused message. */
    public void discard(String key) {
        session.discard(key);
    }

    /** Stops following the session; the panel is gone. */
    public void close() {
        subscriptions.forEach(Subscription::end);
    }

    private void rebuild() {
        List<Unsent> unsent = session.outbox().entries().get().stream()
                .filter(entry -> entry.message().room().equals(room.get().id()))
                .toList();
        Extent extent = conversation.extent().get();
        if (extent == Extent.UNLOADED && unsent.isEmpty()) {
            rows.set(conversation.loading().get() ? List.of(new Row.Older(true)) : List.of());
            return;
        }
        Row top = extent == Extent.COMPLETE
                ? new Row.Beginning(room.get().title(), room.get().kind() == RoomKind.DIRECT)
                : new Row.Older(conversation.loading().get());
        rows.set(new RowBuilder(session.account(), zone, unreadAfter)
                .build(
                        top,
                        extent == Extent.UNLOADED
                                ? List.of()
                                : conversation.transcript().messages(),
                        unsent));
    }
}
