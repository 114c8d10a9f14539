package org.chatrpc.model.message;

import java.util.HashMap;
import java.util.Map;

/**
 * The users mentioned only by edits of a message, who may have read it before: each with the entry of the edit that
 * mentioned them. Immutable.
 *
 * @param everybody the entry of the edit that mentioned everyone; 0 if none did
 * @param members by username
 */
public record LateMentions(long everybody, Map<String, Long> members) {
    /** No late mentions. */
    public static final LateMentions NONE = new LateMentions(0, Map.of());

    private static final long PER_MENTION_BYTES = 100;

    public LateMentions {
        members = Map.copyOf(members);
    }

    /**
     * The late mentions of a message after an edit. Users whom the message already mentioned, by name or with everyone,
     * are not mentioned again.
     *
     * @param seq the entry of the edit
     */
    static LateMentions after(StoredMessage before, StoredMessage edited, long seq) {
        LateMentions earlier = before.changes().late();
        Map<String, Long> members = new HashMap<>();
        for (String username : edited.mentions()) {
            long since = seq;
            if (before.mentions().contains(username)) {
                since = earlier.of(username);
            } else if (before.mentionsAll()) {
                since = earlier.everybody();
            }
            if (since > 0) {
                members.put(username, since);
            }
        }
        long sinceAll = before.mentionsAll() ? earlier.everybody() : seq;
        return new LateMentions(edited.mentionsAll() ? sinceAll : 0, members);
    }

    /** The entry of the edit that mentioned this member; 0 if none did, or the message did so when it was sent. */
    public long of(String username) {
        return members.getOrDefault(username, 0L);
    }

    /** The estimated heap size in bytes. */
    long bytes() {
        return PER_MENTION_BYTES * members.size();
    }
}
