package org.chatrpc.client.session.conversation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.Rooms;

/** The open rooms. Of rooms no longer shown, the newest messages of the last few are kept for a quick return. */
public final class Conversations {

    /** The number of conversations kept besides those shown. */
    static final int KEPT = 8;

    private final Map<String, Conversation> shown = new LinkedHashMap<>();
    private final Map<String, Conversation> hidden = new LinkedHashMap<>();
    private final Function<String, Conversation> make;

    /** @param make creates the conversation of a room */
    public Conversations(Function<String, Conversation> make) {
        this.make = make;
    }

    public Conversation open(String room) {
        Conversation known = hidden.remove(room);
        Conversation opened = shown.computeIfAbsent(room, id -> known == null ? make.apply(id) : known);
        opened.show();
        return opened;
    }

    public void close(String room) {
        Conversation closed = shown.remove(room);
        if (closed != null && closed.hide()) {
            hidden.put(room, closed);
            Iterator<Conversation> oldest = hidden.values().iterator();
            while (hidden.size() > KEPT) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    /**
     * Forgets the conversations of rooms that are neither shown nor joined: what was said in the meantime would be
     * missing when they are joined again.
     */
    public void retain(Predicate<String> joined) {
        hidden.keySet().removeIf(joined.negate());
    }

    public Optional<Conversation> find(String room) {
        return Optional.ofNullable(shown.getOrDefault(room, hidden.get(room)));
    }

    /** The feed has restarted from a list of rooms: shown conversations catch up, others are reloaded when shown. */
    public void restart(Rooms rooms) {
        hidden.clear();
        List.copyOf(shown.values())
                .forEach(conversation -> conversation.restart(rooms.find(conversation.room())
                        .map(RoomSummary::lastNumber)
                        .orElse(0L)));
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

    /** The total number of messages held. */
    public int held() {
        return shown.values().stream().mapToInt(one -> one.transcript().size()).sum()
                + hidden.values().stream()
                        .mapToInt(one -> one.transcript().size())
                        .sum();
    }
}
