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
    private final Transcript transcript = new Transcript();
    private final Value<Extent> extent = new Value<>(Extent.UNLOADED);
    private final Value<Boolean> attached = new Value<>(false);
    private final Value<Integer> revision = new Value<>(0);
    private final Deque<ChatMessage> meanwhile = new ArrayDeque<>();
    private final PageLoader pages;

    private Optional<HistoryRange> move = Optional.of(new HistoryRange.Newest());
    private long staleAfter = Long.MAX_VALUE;
    private boolean shown = true;
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
        return transcript;
    }

    public Value<Extent> extent() {
        return extent;
    }

    /** Whether the window reaches to the newest message. */
    public Value<Boolean> attached() {
        return attached;
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
        OptionalLong first = transcript.first();
        if (idle() && extent.get() == Extent.MORE && first.isPresent()) {
            pages.load(new HistoryRange.Before(first.getAsLong()), PAGE, this::older);
        }
    }

    /** Gets the page after the window, if it is detached. */
    public void loadNewer() {
        if (idle() && !attached.get() && !transcript.isEmpty()) {
            pages.load(new HistoryRange.After(transcript.last()), PAGE, this::newer);
        }
    }

    /** Moves the window to the newest messages, if it is not there. */
    public void toNewest() {
        if (!attached.get()) {
            moveTo(new HistoryRange.Newest());
        }
    }

    /** Moves the window to the surroundings of a message, if they are not in it. */
    public void toMessage(long number) {
        boolean surrounded = transcript.find(number).isPresent()
                && (extent.get() == Extent.COMPLETE
                        || number > transcript.first().orElse(0));
        if (!surrounded) {
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
        shown = true;
        refresh();
    }

    /**
     * The room is shown no more: keeps what is newest, for coming back.
     *
     * @return whether there is anything worth keeping
     */
    boolean hide() {
        shown = false;
        following = true;
        trimOldest();
        return attached.get() && !moving() && transcript.gapAfter().isEmpty();
    }

    /**
     * The feed has lost its place and goes on from a fresh list. A person who reads at the end sees the newest page; one
     * who has scrolled up keeps the view.
     *
     * @param lastNumber the newest message that the list told of
     */
    void restart(long lastNumber) {
        if (following || transcript.isEmpty()) {
            moveTo(new HistoryRange.Newest());
            return;
        }
        if (transcript.last() < lastNumber || transcript.gapAfter().isPresent()) {
            detach();
            changed();
        }
        // What was edited or deleted since is not known.
        staleAfter = transcript.first().orElse(1) - 1;
        refresh();
    }

    /** Takes messages from the feed, new and changed: numbers come without a gap there, so a missing one is fetched. */
    void receive(List<ChatMessage> messages) {
        boolean news = false;
        for (ChatMessage message : messages) {
            news |= take(message);
        }
        if (news) {
            changed();
        }
        if (idle()) {
            next();
        }
    }

    /** Takes this account's own message with its receipt, which may come before the feed has told what was before it. */
    void confirm(ChatMessage message) {
        if (transcript.find(message.number()).isEmpty() && take(message)) {
            changed();
        }
    }

    /** Shows another name of somebody over what they wrote. */
    void rename(Person person) {
        if (transcript.rename(person)) {
            changed();
        }
    }

    private boolean take(ChatMessage message) {
        if (pages.loading().get()) {
            // The page on its way may have been read before this was written.
            meanwhile.add(message);
            if (meanwhile.size() > WINDOW) {
                meanwhile.remove();
            }
        }
        return put(message);
    }

    /** Puts a message where it belongs, if that is in the window or next to it. */
    private boolean put(ChatMessage message) {
        boolean newer = message.number() > transcript.last();
        if (newer && !attached.get() || message.number() < transcript.first().orElse(1)) {
            return false;
        }
        if (newer && !following && transcript.size() >= WINDOW) {
            detach();
            return true;
        }
        boolean news = transcript.merge(message);
        trimOldest();
        return news;
    }

    private void moveTo(HistoryRange range) {
        pages.abandon();
        move = Optional.of(range);
        next();
    }

    /** Asks for what is wanted most: a move, a gap, or what may be out of date. */
    private void next() {
        OptionalLong gap = attached.get() ? transcript.gapAfter() : OptionalLong.empty();
        if (move.isPresent()) {
            pages.load(move.get(), PAGE, this::moved);
        } else if (gap.isPresent()) {
            pages.load(new HistoryRange.After(gap.getAsLong()), PAGE, this::filled);
        } else if (staleAfter < transcript.last()) {
            pages.load(new HistoryRange.After(staleAfter), WINDOW / 3, this::reread);
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
        transcript.clear();
        transcript.merge(page.messages());
        boolean beginning = newest ? !page.hasMore() : transcript.first().orElse(1) == 1;
        extent.set(beginning ? Extent.COMPLETE : Extent.MORE);
        reached(newest || !page.hasMore());
        changed();
    }

    private void older(HistoryPage page) {
        // The window may have moved while the page was on its way.
        boolean adjoins = page.messages().isEmpty()
                || page.messages().get(page.messages().size() - 1).number()
                        == transcript.first().orElse(0) - 1;
        if (adjoins) {
            transcript.merge(page.messages());
            if (transcript.size() > WINDOW) {
                transcript.dropNewest(transcript.size() - WINDOW);
                detach();
            }
            extent.set(page.hasMore() ? Extent.MORE : Extent.COMPLETE);
            changed();
        }
    }

    private void newer(HistoryPage page) {
        boolean adjoins = page.messages().isEmpty() || page.messages().get(0).number() == transcript.last() + 1;
        if (adjoins) {
            transcript.merge(page.messages());
            reached(!page.hasMore());
            trimOldest();
            changed();
        }
    }

    private void filled(HistoryPage page) {
        boolean adjoins = page.messages().stream()
                .findFirst()
                .flatMap(first -> transcript.find(first.number() - 1))
                .isPresent();
        if (adjoins && transcript.merge(page.messages())) {
            trimOldest();
            changed();
        }
    }

    private void reread(HistoryPage page) {
        boolean news = false;
        for (ChatMessage message : page.messages()) {
            news |= transcript.find(message.number()).isPresent() && transcript.merge(message);
            staleAfter = message.number();
        }
        if (!page.hasMore()) {
            staleAfter = Long.MAX_VALUE;
        }
        if (news) {
            changed();
        }
    }

    /** A page has brought the window to the end, or not; what came in while it was on its way goes in, too. */
    private void reached(boolean end) {
        attached.set(end);
        List.copyOf(meanwhile).forEach(this::put);
    }

    /** Leaves the newest end. */
    private void detach() {
        transcript.gapAfter().ifPresent(transcript::dropAfter);
        attached.set(false);
    }

    /** Drops a page or more at the older end when there is too much. */
    private void trimOldest() {
        int limit = shown ? WINDOW : HIDDEN_WINDOW;
        if (transcript.size() > limit) {
            transcript.dropOldest(transcript.size() - limit + PAGE);
            extent.set(Extent.MORE);
        }
    }

    private boolean idle() {
        return !pages.loading().get() && !moving();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
