package org.chatrpc.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.chatrpc.model.message.StoredMessage;
import org.jspecify.annotations.Nullable;

/** What the model knows of a message of a random history. */
final class HistoryMessage {
    final String room;
    final String author;
    final String sent;
    final String clientMessageId;
    StoredMessage stored;
    /** The message that it answers, and the one that began the thread. */
    @Nullable
    HistoryMessage target;

    @Nullable
    HistoryMessage root;
    /** The answers that were not deleted, if it began a thread. */
    int replies;

    String body;
    /** Its texts by the entry since which it has them. */
    final NavigableMap<Long, String> texts = new TreeMap<>();

    int revision;
    boolean deleted;
    boolean pinned;
    /** Whether its author was blocked in the direct room when it was posted or edited. */
    boolean authorOnly;
    /** Who was in the room when it was posted or last changed, or at a reaction since. */
    Set<String> witnesses;
    /** By emoji, who reacts. */
    final Map<String, List<String>> reactions = new LinkedHashMap<>();
    /** Who was in the room at the last reaction. */
    Set<String> reactionWitnesses = Set.of();

    HistoryMessage(String room, String author, String body, String clientMessageId) {
        this.room = room;
        this.author = author;
        this.sent = body;
        this.body = body;
        this.clientMessageId = clientMessageId;
    }

    /** The texts that a node may show that has applied the log up to an entry: the one of then, and those since. */
    Collection<String> textsSince(long seq) {
        return texts.tailMap(texts.floorKey(seq), true).values();
    }

    boolean isShownTo(String person) {
        return !authorOnly || author.equals(person);
    }

    String id() {
        return Long.toString(stored.id());
    }

    String replyTo() {
        return target == null ? "" : target.id();
    }
}
