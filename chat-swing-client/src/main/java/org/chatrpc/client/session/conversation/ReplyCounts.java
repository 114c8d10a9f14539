package org.chatrpc.client.session.conversation;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Responses;

/**
 * Maintains the reply counts of the loaded messages. The server sends no event for a message that was replied to, so each
 * reply is counted here. If it is uncertain whether a count already includes a reply, that message is read again. On the
 * event thread.
 */
final class ReplyCounts {

    private final Transcript transcript;
    private final SortedSet<Long> uncertain = new TreeSet<>();

    ReplyCounts(Transcript transcript) {
        this.transcript = transcript;
    }

    /**
     * A new or changed message was put into the window, or lies outside of it.
     *
     * @param before its state before
     * @return whether a count has changed
     */
    boolean taken(Optional<ChatMessage> before, ChatMessage message) {
        boolean differs = before.filter(known ->
                        known.responses().replyCount() != message.responses().replyCount())
                .isPresent();
        if (differs) {
            // The server's count may include replies that the feed has not delivered.
            uncertain.add(message.number());
        }
        Optional<ChatMessage> root = message.threadRoot().flatMap(transcript::find);
        Optional<ChatMessage> after = transcript.find(message.number());
        if (root.isEmpty()) {
            return false;
        } else if (after.isEmpty()) {
            uncertain.add(root.get().number());
            return false;
        }
        int more = counted(after) - counted(before);
        Responses known = root.get().responses();
        return more != 0 && transcript.merge(root.get().with(known.withReplyCount(known.replyCount() + more)));
    }

    /** A page was read while this message arrived, so that it may or may not include the message. */
    void mayBeCounted(ChatMessage message) {
        message.threadRoot().flatMap(transcript::find).ifPresent(root -> uncertain.add(root.number()));
    }

    /** The next message to be read again, if it is still loaded. */
    Optional<ChatMessage> nextUncertain() {
        Optional<ChatMessage> next = Optional.empty();
        while (next.isEmpty() && !uncertain.isEmpty()) {
            long first = uncertain.first();
            uncertain.remove(first);
            next = transcript.find(first);
        }
        return next;
    }

    private static int counted(Optional<ChatMessage> answer) {
        return answer.filter(message -> message.deletedAt().isEmpty()).isPresent() ? 1 : 0;
    }
}
