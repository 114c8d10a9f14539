package org.chatrpc.client.session;

import java.util.List;
import java.util.OptionalLong;
import org.chatrpc.client.session.Conversation.Extent;

/**
 * The messages of a room that are held, how far they reach at both ends, and what goes in and drops out there. Makes no
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

    /** The number after which a message is missing before the newest, if one is. */
    OptionalLong gap() {
        return attached.get() ? transcript.gapAfter() : OptionalLong.empty();
    }

    /** Whether the message is there with something before it, or there is nothing before it. */
    boolean surrounds(long number) {
        return transcript.find(number).isPresent()
                && (extent.get() == Extent.COMPLETE
                        || number > transcript.first().orElse(0));
    }

    /** Holds no more than so many messages, the newest ones, from now on. */
    void limit(int most) {
        limit = most;
        trimOldest();
    }

    /**
     * Puts a message where it belongs, if that is in the window or next to its attached end.
     *
     * @param following whether the newest is in view: if not, a full window detaches and drops nothing
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
            // One's own message in a room that was empty: others have written before it.
            extent.set(Extent.MORE);
        }
        boolean news = transcript.merge(message);
        trimOldest();
        return news;
    }

    /**
     * Stands elsewhere: on a page of its own.
     *
     * @param newest whether it was asked for as the newest page, and not as the one after a number
     */
    void replace(HistoryPage page, boolean newest) {
        transcript.clear();
        transcript.merge(page.messages());
        boolean beginning = newest ? !page.hasMore() : transcript.first().orElse(1) == 1;
        extent.set(beginning ? Extent.COMPLETE : Extent.MORE);
        attached.set(newest || !page.hasMore());
    }

    /** Takes the page before the window; false if that has moved while the page was on its way. */
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

    /** Takes the page after the window; false if that has moved while the page was on its way. */
    boolean addNewer(HistoryPage page) {
        boolean adjoins = page.messages().isEmpty() || page.messages().get(0).number() == transcript.last() + 1;
        if (adjoins) {
            transcript.merge(page.messages());
            attached.set(!page.hasMore());
            trimOldest();
        }
        return adjoins;
    }

    /** Takes the page after a gap, if that is still in the window; true if anything changed. */
    boolean fill(HistoryPage page) {
        boolean adjoins = page.messages().stream()
                .findFirst()
                .flatMap(first -> transcript.find(first.number() - 1))
                .isPresent();
        boolean news = adjoins && transcript.merge(page.messages());
        trimOldest();
        return news;
    }

    /** Takes the state of now of messages that are in the window; true if anything changed. */
    boolean renew(List<ChatMessage> messages) {
        boolean news = false;
        for (ChatMessage message : messages) {
            news |= transcript.find(message.number()).isPresent() && transcript.merge(message);
        }
        return news;
    }

    /** Leaves the newest end. */
    void detach() {
        transcript.gapAfter().ifPresent(transcript::dropAfter);
        attached.set(false);
    }

    /** Drops a page or more at the older end when there is too much. */
    private void trimOldest() {
        if (transcript.size() > limit) {
            transcript.dropOldest(transcript.size() - limit + Conversation.PAGE);
            extent.set(Extent.MORE);
        }
    }
}
