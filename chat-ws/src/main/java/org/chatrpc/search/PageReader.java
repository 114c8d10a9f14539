package org.chatrpc.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.room.member.Members;

/**
 * Reads a page of messages that the index proposes, and compares each with the query and with what the user may read,
 * because the index may be older than the messages, and is less exact. Used once, by one thread.
 */
final class PageReader {
    /** Messages read at once. The largest ones take a megabyte together. */
    private static final int BATCH = 64;

    private final MessageStore messages;
    private final Members members;
    private final ReadLimit limit;
    private final int maxMatches;
    private final List<Found> found = new ArrayList<>();
    private long bytes;
    private boolean isFirst = true;

    PageReader(MessageStore messages, Members members, ReadLimit limit, int maxMatches) {
        this.messages = messages;
        this.members = members;
        this.limit = limit;
        this.maxMatches = maxMatches;
    }

    /** The page has at least one message if there is any, unless the time runs out first. */
    SearchPage read(
            SearchQuery query, String username, MessageIndex.Candidates candidates, MessageIndex.Deadline deadline)
            throws IOException {
        while (true) {
            List<Long> next = next(candidates, deadline);
            if (next.isEmpty()) {
                long considered = candidates.consideredFrom();
                return new SearchPage(found, considered == 0 ? OptionalLong.empty() : OptionalLong.of(considered));
            }
            for (StoredMessage message : messages.newestOf(next)) {
                if (message.isShownTo(username)
                        && query.appliesTo(message)
                        && members.isMember(username, message.room())
                        && !add(query, message)) {
                    long last = found.get(found.size() - 1).message().id();
                    return new SearchPage(found, OptionalLong.of(last));
                }
            }
        }
    }

    private List<Long> next(MessageIndex.Candidates candidates, MessageIndex.Deadline deadline) throws IOException {
        List<Long> next = new ArrayList<>();
        // Starts with one more than fit into the page, to detect whether there are more. If that is not enough, the
        // index proposes many that do not match.
        int wanted = Math.min(BATCH, isFirst ? limit.items() + 1 : BATCH);
        isFirst = false;
        while (next.size() < wanted) {
            OptionalLong id = candidates.next(deadline);
            if (id.isEmpty()) {
                return next;
            }
            next.add(id.getAsLong());
        }
        return next;
    }

    /** False if the page is full. */
    private boolean add(SearchQuery query, StoredMessage message) {
        bytes += message.bytes();
        if (found.size() == limit.items() || (bytes > limit.bytes() && !found.isEmpty())) {
            return false;
        }
        found.add(new Found(message, Matches.of(query, message, maxMatches)));
        return true;
    }
}
