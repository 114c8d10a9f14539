package org.chatrpc.client.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An opened room: a window on its messages, and the calls that move it. However long the room, the window holds a run of
 * at most {@value #WINDOW} messages; what comes in at one end drops out at the other.
 *
 * <p>The window is attached while it reaches to the newest message: then the feed's messages go in. Detached, it stands
 * somewhere further up, and only changes of what is in it go in.
 */
public final class Conversation {

    /** What is known of the beginning of the window. */
    public enum Extent {
        /** Nothing has come yet. */
        UNLOADED,
        /** There are older messages on the server. */
        MORE,
        /** The first message of the room is here. */
        COMPLETE
    }

    /** How many messages are held at the most while the room is shown. */
    public static final int WINDOW = 600;

    static final int PAGE = 60;
    private static final int HIDDEN_WINDOW = 2 * PAGE;

    private final String room;
    private final MessageWindow window = new MessageWindow();
    private final Value<Integer> revision = new Value<>(0);
    private final Deque<ChatMessage> meanwhile = new ArrayDeque<>();
    private final PageLoader pages;

    private Optional<HistoryRange> move = Optional.of(new HistoryRange.Newest());
    private long staleAfter = Long.MAX_VALUE;
    private boolean following = true;

    Conversation(String room, PageLoader.Reader reader, Dispatcher dispatcher) {
        this.room = room;
        this.pages = new PageLoader(reader, dispatcher, this::next);
        pages.loading().onChange(loading -> meanwhile.clear());
    }

    public String room() {
        return room;
    }

    public Transcript transcript() {
        return window.transcript();
    }

    public Value<Extent> extent() {
        return window.extent();
    }

    /** Whether the window reaches to the newest message. */
    public Value<Boolean> attached() {
        return window.attached();
    }

    /** Whether a page is on its way, or will be asked for again in a moment. */
    public Value<Boolean> loading() {
        return pages.loading();
    }

    /** Counts the changes of the window, so that they can be watched. */
    public Value<Integer> revision() {
        return revision;
    }

    /** Whether the window is about to stand elsewhere. */
    public boolean moving() {
        return move.isPresent();
    }

    /**
     * Whether the person reads at the newest message, or has scrolled up: then nothing that could be in view is dropped
     * to make place for what comes in.
     */
    public void follow(boolean atEnd) {
        following = atEnd;
    }

    /** Gets the page before the window, if there is one. */
    public void loadOlder() {
        OptionalLong first = transcript().first();
        if (idle() && extent().get() == Extent.MORE && first.isPresent()) {
            pages.load(new HistoryRange.Before(first.getAsLong()), PAGE, page -> changedIf(window.addOlder(page)));
        }
    }

    /** Gets the page after the window, if it is detached. */
    public void loadNewer() {
        if (idle() && !attached().get() && !transcript().isEmpty()) {
            pages.load(new HistoryRange.After(transcript().last()), PAGE, this::newer);
        }
    }

    /** Moves the window to the newest messages, if it is not there. */
    public void toNewest() {
        if (!attached().get()) {
            moveTo(new HistoryRange.Newest());
        }
    }

    /** Moves the window to the surroundings of a message, if they are not in it. */
    public void toMessage(long number) {
        if (!window.surrounds(number)) {
            moveTo(new HistoryRange.After(Math.max(0, number - 1 - PAGE / 2)));
        }
    }

    /** Gets what is missing; what failed is tried now and not later. */
    void refresh() {
        if (!pages.tryNow() && !pages.loading().get()) {
            next();
        }
    }

    /** The room is opened, for the first time or again. */
    void show() {
        window.limit(WINDOW);
        refresh();
    }

    /**
     * The room is shown no more: keeps what is newest, for coming back.
     *
     * @return whether there is anything worth keeping
     */
    boolean hide() {
        following = true;
        window.limit(HIDDEN_WINDOW);
        boolean worthKeeping = attached().get() && !moving() && window.gap().isEmpty();
        if (!worthKeeping) {
            // Nobody would end the attempts to read a page.
            pages.abandon();
        }
        return worthKeeping;
    }

    /**
     * The feed has lost its place and goes on from a fresh list. A person who reads at the end sees the newest page; one
     * who has scrolled up keeps the view.
     *
     * @param lastNumber the newest message that the list told of
     */
    void restart(long lastNumber) {
        if (following || transcript().isEmpty()) {
            moveTo(new HistoryRange.Newest());
            return;
        }
        if (transcript().last() < lastNumber || window.gap().isPresent()) {
            window.detach();
            changedIf(true);
        }
        // What was edited or deleted since is not known.
        staleAfter = transcript().first().orElse(1) - 1;
        refresh();
    }

    /** Takes messages from the feed, new and changed: numbers come without a gap there, so a missing one is fetched. */
    void receive(List<ChatMessage> messages) {
        boolean news = false;
        for (ChatMessage message : messages) {
            news |= take(message);
        }
        changedIf(news);
        if (idle()) {
            next();
        }
    }

    /** Takes this account's own message with its receipt, which may come before the feed has told what was before it. */
    void confirm(ChatMessage message) {
        boolean first = transcript().isEmpty();
        changedIf(transcript().find(message.number()).isEmpty() && take(message));
        if (first) {
            loadOlder();
        }
    }

    /** Shows another name of somebody over what they wrote. */
    void rename(Person person) {
        changedIf(transcript().rename(person));
    }

    private boolean take(ChatMessage message) {
        if (pages.loading().get()) {
            // The page on its way may have been read before this was written.
            meanwhile.add(message);
            if (meanwhile.size() > WINDOW) {
                meanwhile.remove();
            }
        }
        return window.put(message, following);
    }

    private void moveTo(HistoryRange range) {
        pages.abandon();
        move = Optional.of(range);
        next();
    }

    /** Asks for what is wanted most: a move, a gap, or what may be out of date. */
    private void next() {
        OptionalLong gap = window.gap();
        if (move.isPresent()) {
            pages.load(move.get(), PAGE, this::moved);
        } else if (gap.isPresent()) {
            pages.load(new HistoryRange.After(gap.getAsLong()), PAGE, page -> changedIf(window.fill(page)));
        } else if (staleAfter < transcript().last()) {
            pages.load(new HistoryRange.After(staleAfter), WINDOW / 3, this::renewed);
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
        takeMeanwhile();
        changedIf(true);
    }

    private void newer(HistoryPage page) {
        if (window.addNewer(page)) {
            takeMeanwhile();
            changedIf(true);
        }
    }

    private void renewed(HistoryPage page) {
        List<ChatMessage> messages = page.messages();
        staleAfter = page.hasMore() && !messages.isEmpty()
                ? messages.get(messages.size() - 1).number()
                : Long.MAX_VALUE;
        changedIf(window.renew(messages));
    }

    /** What came in while the page was on its way, if the page has brought the window there. */
    private void takeMeanwhile() {
        List.copyOf(meanwhile).forEach(message -> window.put(message, following));
    }

    private boolean idle() {
        return !pages.loading().get() && !moving();
    }

    private void changedIf(boolean news) {
        if (news) {
            revision.set(revision.get() + 1);
        }
    }
}
