package org.chatrpc.client.session.conversation;

import java.util.List;
import java.util.OptionalLong;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.conversation.Conversation.Extent;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * The loaded messages of a room, how far they reach at both ends, and what is added and dropped there. Makes no
 * calls. On the event thread.
 */
final class MessageWindow {

    private final Transcript transcript = new Transcript();
    private final Value<Extent> extent = new Value<>(Extent.UNLOADED);
    private final Value<Boolean> attached = new Value<>(false);
    private int limit = Conversation.WINDOW;

    Transcript transcript() {
        return transcript;
    }

    Value<Extent> extent() {
        return extent;
    }

    Value<Boolean> attached() {
        return attached;
    }

    /** The number after which a message is missing, if there is a gap. */
    OptionalLong gap() {
        return attached.get() ? transcript.gapAfter() : OptionalLong.empty();
    }

    /** Whether the window contains a message together with its predecessor, or the message is the room's first. */
    boolean surrounds(long number) {
        return transcript.find(number).isPresent()
                && (extent.get() == Extent.COMPLETE
                        || number > transcript.first().orElse(0));
    }

    /** Sets the maximum number of messages, and drops the oldest beyond it. */
    void limit(int most) {
        limit = most;
        trimOldest();
    }

    /**
     * Inserts a message if its place is within the window or next to its attached end.
     *
     * @param following whether the newest message is visible: if not, a full window detaches and drops nothing
     * @return whether anything changed
     */
    boolean put(ChatMessage message, boolean following) {
        boolean newer = message.number() > transcript.last();
        if ((newer && !attached.get()) || message.number() < transcript.first().orElse(1)) {
            return false;
        }
        if (newer && !following && transcript.size() >= limit) {
            detach();
            return true;
        }
        if (transcript.isEmpty() && message.number() > 1) {
            // The user's own message in a seemingly empty room: others have written before it.
            extent.set(Extent.MORE);
        }
        boolean changed = transcript.merge(message);
        trimOldest();
        return changed;
    }

    /**
     * Replaces the messages by a page.
     *
     * @param newest whether it was requested as the newest page, not as the one after a number
     */
    void replace(HistoryPage page, boolean newest) {
        transcript.clear();
        transcript.merge(page.messages());
        boolean beginning = newest ? !page.hasMore() : transcript.first().orElse(1) == 1;
        extent.set(beginning ? Extent.COMPLETE : Extent.MORE);
        attached.set(newest || !page.hasMore());
    }

    /** Prepends a page; returns false if the window has moved while it was loaded. */
    boolean addOlder(HistoryPage page) {
        List<ChatMessage> messages = page.messages();
        boolean adjoins = messages.isEmpty()
                || messages.get(messages.size() - 1).number()
                        == transcript.first().orElse(0) - 1;
        if (adjoins) {
            transcript.merge(messages);
            if (transcript.size() > limit) {
                transcript.dropNewest(transcript.size() - limit);
                detach();
            }
            extent.set(page.hasMore() ? Extent.MORE : Extent.COMPLETE);
        }
        return adjoins;
    }

    /** Appends a page; returns false if the window has moved while it was loaded. */
    boolean addNewer(HistoryPage page) {
        boolean adjoins = page.messages().isEmpty() || page.messages().get(0).number() == transcript.last() + 1;
        if (adjoins) {
            transcript.merge(page.messages());
            attached.set(!page.hasMore());
            trimOldest();
        }
        return adjoins;
    }

    /** Adds the page after a gap, if the gap is still in the window; returns whether anything changed. */
    boolean fill(HistoryPage page) {
        boolean adjoins = page.messages().stream()
                .findFirst()
                .flatMap(first -> transcript.find(first.number() - 1))
                .isPresent();
        boolean changed = adjoins && transcript.merge(page.messages());
        trimOldest();
        return changed;
    }

    /** Updates messages that are in the window; returns whether anything changed. */
    boolean renew(List<ChatMessage> messages) {
        boolean changed = false;
        for (ChatMessage message : messages) {
            changed |= transcript.find(message.number()).isPresent() && transcript.merge(message);
        }
        return changed;
    }

    /** Detaches the window from the newest message. */
    void detach() {
        transcript.gapAfter().ifPresent(transcript::dropAfter);
        attached.set(false);
    }

    /** Drops at least a page at the older end if there are too many messages. */
    private void trimOldest() {
        if (transcript.size() > limit) {
            transcript.dropOldest(transcript.size() - limit + Conversation.PAGE);
            extent.set(Extent.MORE);
        }
    }
}
