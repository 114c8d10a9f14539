package org.chatrpc.client.session.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.conversation.Conversation.Extent;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;

/** Loads what the window of a room lacks, one page at a time, the most urgent one first. On the event thread. */
final class WindowLoads {

    private final Deque<ChatMessage> pending = new ArrayDeque<>();
    private final MessageWindow window;
    private final ReplyCounts replyCounts;
    private final PageLoader pages;
    private final BooleanSupplier following;
    private final Consumer<Boolean> onLoaded;

    private Optional<HistoryRange> move = Optional.of(new HistoryRange.Newest());
    private long staleAfter = Long.MAX_VALUE;

    /**
     *
     * @param following whether the user is reading at the newest message
     * @param onLoaded called with whether a loaded page has changed the window
     */
    WindowLoads(
            MessageWindow window,
            ReplyCounts replyCounts,
            PageLoader.Reader reader,
            Dispatcher dispatcher,
            BooleanSupplier following,
            Consumer<Boolean> onLoaded) {
        this.window = window;
        this.replyCounts = replyCounts;
        this.following = following;
        this.onLoaded = onLoaded;
        pages = new PageLoader(reader, dispatcher, this::next);
        pages.loading().onChange(loading -> pending.clear());
    }

    /** Whether a page is being loaded, or will be retried shortly. */
    Value<Boolean> loading() {
        return pages.loading();
    }

    /** Whether the window is about to move elsewhere. */
    boolean moving() {
        return move.isPresent();
    }

    /** Loads the page before the window, if there is one. */
    void older() {
        OptionalLong first = window.transcript().first();
        if (idle() && window.extent().get() == Extent.MORE && first.isPresent()) {
            pages.load(
                    new HistoryRange.Before(first.getAsLong()),
                    Conversation.PAGE,
                    page -> loaded(window.addOlder(page)));
        }
    }

    /** Loads the page after the window, if it is detached. */
    void newer() {
        if (idle() && !window.attached().get() && !window.transcript().isEmpty()) {
            pages.load(
                    new HistoryRange.After(window.transcript().last()),
                    Conversation.PAGE,
                    page -> loaded(window.addNewer(page)));
        }
    }

    /** Moves the window elsewhere, whatever was being loaded. */
    void moveTo(HistoryRange range) {
        pages.abandon();
        move = Optional.of(range);
        next();
    }

    /** Loads what is missing, and retries failed loads at once. */
    void refresh() {
        if (!pages.tryNow() && !pages.loading().get()) {
            next();
        }
    }

    /** The messages after this number may be outdated. */
    void staleAfter(long number) {
        staleAfter = number;
    }

    /** Ends what is being loaded. */
    void abandon() {
        pages.abandon();
    }

    /** Loads what is missing, unless something is being loaded. */
    void nextIfIdle() {
        if (idle()) {
            next();
        }
    }

    /** A message has arrived: a page that is being loaded may have been read before this one was stored. */
    void arrived(ChatMessage message) {
        if (pages.loading().get()) {
            pending.add(message);
            if (pending.size() > Conversation.WINDOW) {
                pending.remove();
            }
        }
    }

    /** Loads what is most urgent: the target of a move, a gap, or messages that may be outdated. */
    private void next() {
        OptionalLong gap = window.gap();
        if (move.isPresent()) {
            pages.load(move.get(), Conversation.PAGE, this::moved);
        } else if (gap.isPresent()) {
            pages.load(new HistoryRange.After(gap.getAsLong()), Conversation.PAGE, page -> loaded(window.fill(page)));
        } else if (staleAfter < window.transcript().last()) {
            pages.load(new HistoryRange.After(staleAfter), Conversation.WINDOW / 3, this::renewed);
        } else {
            replyCounts
                    .nextUncertain()
                    .ifPresent(message -> pages.load(
                            new HistoryRange.After(message.number() - 1),
                            1,
                            page -> loaded(window.renew(page.messages()))));
        }
    }

    private void moved(HistoryPage page) {
        boolean newest = move.equals(Optional.of(new HistoryRange.Newest()));
        if (!newest && page.messages().isEmpty()) {
            moveTo(new HistoryRange.Newest());
            return;
        }
        move = Optional.empty();
        staleAfter = Long.MAX_VALUE;
        window.replace(page, newest);
        loaded(true);
    }

    private void renewed(HistoryPage page) {
        List<ChatMessage> messages = page.messages();
        staleAfter = page.hasMore() && !messages.isEmpty()
                ? messages.get(messages.size() - 1).number()
                : Long.MAX_VALUE;
        loaded(window.renew(messages));
    }

    /** Applies the messages that arrived while a page was being loaded, as it may be older than they are. */
    private void loaded(boolean windowChanged) {
        boolean changed = windowChanged;
        for (ChatMessage message : List.copyOf(pending)) {
            changed |= window.put(message, following.getAsBoolean());
            replyCounts.mayBeCounted(message);
        }
        onLoaded.accept(changed);
    }

    private boolean idle() {
        return !pages.loading().get() && !moving();
    }
}
