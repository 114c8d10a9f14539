package org.chatrpc.client.admin;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.Found;
import org.chatrpc.client.ui.Texts;

/**
 * A list in which an administrator searches; calls the server when typing pauses. Contains no UI code.
 *
 * @param <T> the type of the items
 */
final class FoundModel<T> {

    /** How much of a list is shown: whoever wants to see more searches for it. */
    static final int LIMIT = 100;

    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);

    /** Asks the server for the items that match a query. */
    @FunctionalInterface
    interface Source<T> {
        Subscription find(String query, Consumer<Found<T>> onResult, Consumer<Exception> onFailure);
    }

    private final Value<List<T>> items = new Value<>(List.of());
    private final Value<String> message = new Value<>(Texts.get("admin.loading"));
    private final Value<String> note = new Value<>("");
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final Source<T> source;
    private final String nothing;
    private String query = "";
    private Subscription underWay = () -> {};

    /** @param nothing what to show if nothing is found */
    FoundModel(ChatSession session, Dispatcher dispatcher, Source<T> source, String nothing) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.source = source;
        this.nothing = nothing;
        refresh();
    }

    Value<List<T>> items() {
        return items;
    }

    /** What to show instead of the list; empty for nothing. */
    Value<String> message() {
        return message;
    }

    /** What to show below the list; empty for nothing. */
    Value<String> note() {
        return note;
    }

    void search(String typed) {
        query = typed.strip();
        underWay.end();
        underWay = dispatcher.after(TYPING_PAUSE, this::refresh);
    }

    /** Asks again: something has changed. */
    void refresh() {
        underWay.end();
        underWay = source.find(query, this::found, this::failed);
    }

    void close() {
        underWay.end();
    }

    private void found(Found<T> found) {
        items.set(List.copyOf(found.items()));
        message.set(found.items().isEmpty() ? nothing : "");
        note.set(found.more() ? Texts.get("admin.more", found.items().size()) : "");
    }

    private void failed(Exception failure) {
        note.set("");
        message.set(Failures.explain(failure, session.server().label()));
    }
}
