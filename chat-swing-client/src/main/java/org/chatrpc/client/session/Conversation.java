package org.chatrpc.client.session;

import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * An opened room: its transcript, and the calls that fill it from the newest page backwards and wherever a message is
 * missing. One call at a time; a call that fails is made again by {@link #refresh()}.
 */
public final class Conversation {

    /** What is known of the beginning of the transcript. */
    public enum Extent {
        /** Not even the newest page has come yet. */
        UNLOADED,
        /** There are older messages on the server. */
        MORE,
        /** The first message of the room is here. */
        COMPLETE
    }

    private static final int PAGE = 60;

    /** Reads a page of this room off the event thread, and hands it on. */
    @FunctionalInterface
    interface Reader {
        void read(HistoryRange range, int limit, Consumer<HistoryPage> onPage, Consumer<Exception> onFailure);
    }

    private final String room;
    private final Transcript transcript = new Transcript();
    private final Value<Extent> extent = new Value<>(Extent.UNLOADED);
    private final Value<Boolean> loading = new Value<>(false);
    private final Value<Integer> revision = new Value<>(0);
    private final Reader reader;
    private int generation;

    Conversation(String room, Reader reader) {
        this.room = room;
        this.reader = reader;
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

    /** Whether a page is on its way. */
    public Value<Boolean> loading() {
        return loading;
    }

    /** Counts the changes of the transcript, so that they can be watched. */
    public Value<Integer> revision() {
        return revision;
    }

    /** Gets the page before the oldest known message, if there is one. */
    public void loadOlder() {
        OptionalLong first = transcript.first();
        if (extent.get() == Extent.MORE && first.isPresent()) {
            load(new HistoryRange.Before(first.getAsLong()), this::older);
        }
    }

    /** Gets what is missing: the newest page at first, later whatever leaves a gap. */
    void refresh() {
        if (extent.get() == Extent.UNLOADED) {
            load(new HistoryRange.Newest(), this::older);
        } else {
            fillGap();
        }
    }

    /** Forgets everything and starts from the newest page: the feed has lost its place. */
    void restart() {
        generation++;
        transcript.clear();
        extent.set(Extent.UNLOADED);
        changed();
        refresh();
    }

    /** Takes a message from the feed: numbers come without a gap there, so one that is missing must be fetched. */
    void receive(ChatMessage message) {
        if (extent.get() == Extent.UNLOADED) {
            // The newest page is on its way and may have been read before this message was written.
            transcript.merge(message);
        } else if (message.number() >= transcript.first().orElse(1)) {
            if (transcript.merge(message)) {
                changed();
            }
            fillGap();
        }
    }

    /** Takes this account's own message with its receipt, which may come before the feed has told what was before it. */
    void confirm(ChatMessage message) {
        if (transcript.find(message.number()).isEmpty() && transcript.merge(message)) {
            changed();
        }
    }

    private void older(HistoryPage page) {
        transcript.merge(page.messages());
        extent.set(page.hasMore() ? Extent.MORE : Extent.COMPLETE);
        changed();
    }

    private void newer(HistoryPage page) {
        if (transcript.merge(page.messages())) {
            changed();
        }
    }

    private void fillGap() {
        transcript.gapAfter().ifPresent(number -> load(new HistoryRange.After(number), this::newer));
    }

    private void load(HistoryRange range, Consumer<HistoryPage> merge) {
        if (loading.get()) {
            return;
        }
        loading.set(true);
        int asked = generation;
        reader.read(
                range,
                PAGE,
                page -> {
                    loading.set(false);
                    if (asked == generation) {
                        merge.accept(page);
                    }
                    // Whatever came up meanwhile and had to wait.
                    if (asked != generation || !page.messages().isEmpty()) {
                        refresh();
                    }
                },
                failure -> loading.set(false));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
