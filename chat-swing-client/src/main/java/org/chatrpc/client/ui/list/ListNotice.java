package org.chatrpc.client.ui.list;

import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;

/**
 * What is said in place of a list: that it is being loaded, that it is empty, or why it could not be loaded, and then
 * the user can try again. Contains no UI code; on the event thread.
 */
public final class ListNotice {

    private final Value<String> text;
    private final Value<Boolean> failed = new Value<>(false);
    private final String loading;
    private final Runnable load;

    /**
     *
     * @param loading the text while it is being loaded, as it is at first
     * @param load loads the list again
     */
    public ListNotice(String loading, Runnable load) {
        this.text = new Value<>(loading);
        this.loading = loading;
        this.load = load;
    }

    /** The text; empty for nothing. */
    public String get() {
        return text.get();
    }

    /**
     * The list is loaded.
     *
     * @param said what is said in its place; empty if there is something in it
     */
    public void set(String said) {
        failed.set(false);
        text.set(said);
    }

    /** The list could not be loaded. */
    public void fail(String why) {
        set(why);
        failed.set(true);
    }

    /** Passes on the text, now and after each change. */
    public Subscription show(Consumer<String> watcher) {
        return text.show(watcher);
    }

    /** Whether the list could not be loaded. */
    public Value<Boolean> failed() {
        return failed;
    }

    /** Loads the list again, if it could not be loaded. */
    public void retry() {
        if (failed.get()) {
            set(loading);
            load.run();
        }
    }
}
