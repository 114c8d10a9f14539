package org.chatrpc.client.chat.everybody;

import java.util.Locale;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.text.Mention;

/** Whom a mention of everybody in a room notifies, and when to ask before; contains no UI code. */
public final class RoomMentionModel {

    private static final String WRITTEN = "@" + Mention.EVERYBODY;

    private final ChatSession session;
    private final String room;
    private final Value<Integer> askAbove;

    /** @param askAbove how many other people it may notify without a question */
    public RoomMentionModel(ChatSession session, String room, Value<Integer> askAbove) {
        this.session = session;
        this.room = room;
        this.askAbove = askAbove;
    }

    /** Whether this account may mention everybody, as far as is known. */
    public boolean may() {
        return session.rooms()
                .find(room)
                .filter(RoomSummary::mayMentionEverybody)
                .isPresent();
    }

    /**
     * How many other people a text notifies because it mentions everybody; 0 if it does not, or if this account may not.
     *
     * @param before the text that it replaces, which notified them already if it mentions everybody; empty for none
     */
    public int notified(String text, String before) {
        return mentions(text) && may() && !mentions(before)
                ? session.rooms()
                        .find(room)
                        .map(known -> Math.max(0, known.memberCount() - 1))
                        .orElse(0)
                : 0;
    }

    /** Whether the user is to be asked before so many people are notified. */
    public boolean asksFor(int people) {
        return people > askAbove.get();
    }

    private static boolean mentions(String text) {
        // Most texts are not parsed.
        return text.toLowerCase(Locale.ROOT).contains(WRITTEN)
                && !Mention.in(text, Mention.EVERYBODY::equals).isEmpty();
    }
}
