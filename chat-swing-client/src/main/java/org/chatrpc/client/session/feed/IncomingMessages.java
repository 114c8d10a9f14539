package org.chatrpc.client.session.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * Reports new messages of others: live ones individually, and a backlog in one summary once it has been read, so that
 * reconnecting does not cause a burst of notifications; also reports changes of messages. Confined to the event thread.
 */
public final class IncomingMessages {

    private final List<Consumer<IncomingMessage>> listeners = new ArrayList<>();
    private final List<Consumer<ChatMessage>> revisionListeners = new ArrayList<>();
    private final Map<String, RoomSummary> roomsBefore = new HashMap<>();
    private final Map<String, Long> passedOver = new HashMap<>();
    private final Map<String, Integer> mentionsPassedOver = new HashMap<>();
    private final String me;
    private boolean gathering;

    public IncomingMessages(String me) {
        this.me = me;
    }

    /** Notifies the listener of each arrival. Messages already present at the sign-in do not count. */
    public Subscription onArrival(Consumer<IncomingMessage> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Passes the listener the new state of each message that was edited, deleted or responded to, in any room. */
    public Subscription onRevision(Consumer<ChatMessage> listener) {
        revisionListeners.add(listener);
        return () -> revisionListeners.remove(listener);
    }

    /** The feed delivered a new state of a message. */
    void revised(ChatMessage message) {
        List.copyOf(revisionListeners).forEach(listener -> listener.accept(message));
    }

    /**
     * A backlog starts.
     *
     * @param before the rooms in their state before it
     */
    void gather(List<RoomSummary> before) {
        if (!gathering) {
            gathering = true;
            before.forEach(room -> roomsBefore.put(room.id(), room));
        }
    }

    /**
     * The backlog, if there was one, has been read.
     *
     * @param after the rooms that can cause notifications, in their state after it
     */
    void gathered(List<RoomSummary> after) {
        if (!gathering) {
            return;
        }
        gathering = false;
        List<IncomingMessage.Gathered> gathered = new ArrayList<>();
        for (RoomSummary room : after) {
            Optional<RoomSummary> before = Optional.ofNullable(roomsBefore.get(room.id()));
            long messages =
                    room.unread() - before.map(RoomSummary::unread).orElse(0L) - passedOver.getOrDefault(room.id(), 0L);
            int mentions = room.mentions()
                    - before.map(RoomSummary::mentions).orElse(0)
                    - mentionsPassedOver.getOrDefault(room.id(), 0);
            if (messages > 0) {
                gathered.add(new IncomingMessage.Gathered(room, messages, Math.max(0, mentions)));
            }
        }
        roomsBefore.clear();
        passedOver.clear();
        mentionsPassedOver.clear();
        if (!gathered.isEmpty()) {
            publish(new IncomingMessage.Backlog(List.copyOf(gathered)));
        }
    }

    /** The feed delivered a message. */
    void posted(RoomSummary room, ChatMessage message) {
        boolean isNew = !message.author().equals(me) && message.number() > room.readNumber();
        // A message that was deleted before it arrived has nothing to show.
        if (!gathering && isNew && message.deletedAt().isEmpty()) {
            publish(new IncomingMessage.Live(room, message));
        }
    }

    /** The feed delivered a changed message that names this account now and did not before. */
    void mentioned(RoomSummary room, ChatMessage message) {
        if (!gathering) {
            publish(new IncomingMessage.Live(room, message));
        }
    }

    /** The feed delivered a message without a notification; it is not counted in the summary of a backlog either. */
    void passedOver(RoomSummary room, ChatMessage message) {
        if (gathering && message.number() > room.readNumber()) {
            passedOver.merge(room.id(), 1L, Long::sum);
            if (message.mentions(me)) {
                mentionPassedOver(room, message);
            }
        }
    }

    /** As {@link #passedOver}, of a changed message that names this account now and did not before. */
    void mentionPassedOver(RoomSummary room, ChatMessage message) {
        if (gathering && message.number() > room.readNumber()) {
            mentionsPassedOver.merge(room.id(), 1, Integer::sum);
        }
    }

    private void publish(IncomingMessage arrival) {
        List.copyOf(listeners).forEach(listener -> listener.accept(arrival));
    }
}
