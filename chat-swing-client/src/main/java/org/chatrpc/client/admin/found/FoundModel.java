package org.chatrpc.client.admin.found;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/**
 * A list in which an administrator searches, a page at a time; calls the server when typing pauses. Contains no UI code.
 *
 * @param <T> the type of the items
 */
public final class FoundModel<T> {

    /** The items of a page. */
    public static final int LIMIT = 100;

    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);

    /** Asks the server for a page of the items that match a query. */
    @FunctionalInterface
    public interface Source<T> {

        /** @param after the last item of the page before; empty for the first page */
        Subscription find(
                String query, Optional<T> after, Consumer<ListPage<T>> onResult, Consumer<Exception> onFailure);
    }

    private final Value<List<T>> items = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("admin.loading"), this::refresh);
    private final Value<String> note = new Value<>("");
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final Source<T> source;
    private final String nothing;
    private String query = "";
    private boolean hasMore;
    private boolean reading;
    private Subscription underWay = () -> {};

    /** @param nothing what to show if nothing is found */
    public FoundModel(ChatSession session, Dispatcher dispatcher, Source<T> source, String nothing) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.source = source;
        this.nothing = nothing;
        refresh();
    }

    public Value<List<T>> items() {
        return items;
    }

    /** What to show instead of the list; empty for nothing. */
    public ListNotice message() {
        return message;
    }

    /** How much of the list is shown; empty if all of it is. */
    public Value<String> note() {
        return note;
    }

    public void search(String typed) {
        query = typed.strip();
        reading = true;
        underWay.end();
        underWay = dispatcher.after(TYPING_PAUSE, () -> read(List.of(), LIMIT));
    }

    /** Reloads the pages that are shown, because something has changed. */
    public void refresh() {
        read(List.of(), Math.max(LIMIT, items.get().size()));
    }

    /** Asks for the next page. */
    public void more() {
        if (hasMore && !reading) {
            read(items.get(), items.get().size() + 1);
        }
    }

    public void close() {
        underWay.end();
    }

    /** Reads page after page until there are as many items as wanted, or no more. */
    private void read(List<T> before, int wanted) {
        reading = true;
        underWay.end();
        Optional<T> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        underWay = source.find(
                query,
                last,
                found -> {
                    List<T> all = Stream.concat(before.stream(), found.items().stream())
                            .toList();
                    // An empty page that is not the last one would be requested in an endless loop.
                    boolean goesOn = found.more() && !found.items().isEmpty();
                    if (goesOn && all.size() < wanted) {
                        read(all, wanted);
                    } else {
                        show(all, goesOn);
                    }
                },
                this::failed);
    }

    private void show(List<T> all, boolean goesOn) {
        reading = false;
        hasMore = goesOn;
        items.set(all);
        message.set(all.isEmpty() ? nothing : "");
        note.set(goesOn ? Texts.get("admin.shown", all.size()) : "");
    }

    private void failed(Exception failure) {
        reading = false;
        hasMore = false;
        note.set("");
        message.fail(Failures.explain(failure, session.server().label()));
    }
}
