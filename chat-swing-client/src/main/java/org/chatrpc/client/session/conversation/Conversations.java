package org.chatrpc.client.session.conversation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.Rooms;

/** The open rooms. Of rooms no longer shown, the newest messages of the last few are kept for a quick return. */
public final class Conversations {

    /** The number of conversations kept besides those shown. */
    static final int CACHE_SIZE = 8;

    private final Map<String, Conversation> shown = new LinkedHashMap<>();
    private final Map<String, Conversation> hidden = new LinkedHashMap<>();
    private final Value<Integer> restarts = new Value<>(0);
    private final Function<String, Conversation> make;
    private final Rooms rooms;

    /**
     *
     * @param make creates the conversation of a room
     * @param rooms the joined ones: messages in others would be missing after rejoining them
     */
    public Conversations(Function<String, Conversation> make, Rooms rooms) {
        this.make = make;
        this.rooms = rooms;
        rooms.joined().onChange(joined -> hidden.keySet().removeIf(this::isLeft));
    }

    public Conversation open(String room) {
        Conversation known = hidden.remove(room);
        Conversation opened = shown.computeIfAbsent(room, id -> known == null ? make.apply(id) : known);
        opened.show();
        return opened;
    }

    public void close(String room) {
        Conversation closed = shown.remove(room);
        if (closed != null && closed.hide() && !isLeft(room)) {
            hidden.put(room, closed);
            Iterator<Conversation> oldest = hidden.values().iterator();
            while (hidden.size() > CACHE_SIZE) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    public Optional<Conversation> find(String room) {
        return Optional.ofNullable(shown.getOrDefault(room, hidden.get(room)));
    }

    /** The feed has restarted from a list of rooms: shown conversations catch up, others are reloaded when shown. */
    public void restart() {
        hidden.clear();
        List.copyOf(shown.values())
                .forEach(conversation -> conversation.restart(rooms.find(conversation.room())
                        .map(RoomSummary::lastNumber)
                        .orElse(0L)));
        restarts.set(restarts.get() + 1);
    }

    /**
     * How many times the feed has started from a list of rooms. With each of them, messages in memory have to be
     * reloaded: there are no events for what was edited, deleted or written in between.
     */
    public Value<Integer> restarts() {
        return restarts;
    }

    /** Loads whatever is missing. */
    public void refresh() {
        new ArrayList<>(shown.values()).forEach(Conversation::refresh);
    }

    /** A display name has changed. */
    public void rename(Person person) {
        List.copyOf(shown.values()).forEach(conversation -> conversation.rename(person));
        hidden.values().forEach(conversation -> conversation.rename(person));
    }

    private boolean isLeft(String room) {
        return rooms.find(room).isEmpty();
    }

    /** The total number of messages in memory. */
    public int held() {
        return shown.values().stream().mapToInt(one -> one.transcript().size()).sum()
                + hidden.values().stream()
                        .mapToInt(one -> one.transcript().size())
                        .sum();
    }
}
