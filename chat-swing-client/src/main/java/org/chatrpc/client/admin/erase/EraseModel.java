package org.chatrpc.client.admin.erase;

import java.time.Duration;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.Erasure;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.ui.Texts;

/** Erases a person and shows the progress; contains no UI code. */
public final class EraseModel {

    static final Duration PAUSE = Duration.ofSeconds(2);

    /**
     * How far the erasure is.
     *
     * @param total how many messages had the name when it started; 0 while that is not known
     * @param left how many still have it
     * @param problem why the server did not say it this time; empty for nothing
     */
    record Progress(boolean finished, long total, long left, String problem) {}

    private final Value<Progress> progress = new Value<>(new Progress(false, 0, 0, ""));
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final ManagedAccount account;
    private final Runnable onChanged;
    private boolean deletes;
    private Subscription underWay = () -> {};

    /** @param onChanged called whenever the account may have changed */
    public EraseModel(ChatSession session, Dispatcher dispatcher, ManagedAccount account, Runnable onChanged) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.account = account;
        this.onChanged = onChanged;
    }

    ManagedAccount account() {
        return account;
    }

    Value<Progress> progress() {
        return progress;
    }

    /**
     * Starts the erasure; then {@link #follow} shows the progress.
     *
     * @param typed the username, as it was typed to confirm
     * @param deleteMessages whether to delete the texts, too
     * @param onFailed receives the text to show to the user
     */
    void begin(String typed, boolean deleteMessages, Runnable onBegun, Consumer<String> onFailed) {
        deletes = deleteMessages;
        session.adminCalls()
                .ask(
                        (server, token) -> server.erase(token, account.username(), typed, deletes),
                        erasure -> {
                            show(erasure);
                            onChanged.run();
                            onBegun.run();
                        },
                        failure -> {
                            onChanged.run();
                            onFailed.accept(explain(failure));
                        });
    }

    /** Polls every few seconds until the erasure is finished, or the server refuses. */
    void follow() {
        underWay.end();
        if (!progress.get().finished()) {
            underWay = dispatcher.after(PAUSE, this::ask);
        }
    }

    /** Stops polling. The server continues. */
    void close() {
        underWay.end();
    }

    private void ask() {
        underWay = session.adminCalls()
                .ask(
                        (server, token) -> server.erase(token, account.username(), account.username(), deletes),
                        erasure -> {
                            show(erasure);
                            follow();
                            if (erasure.finished()) {
                                onChanged.run();
                            }
                        },
                        failure -> {
                            Progress now = progress.get();
                            progress.set(new Progress(false, now.total(), now.left(), explain(failure)));
                            if (!Failures.notPermitted(failure)) {
                                follow();
                            }
                        });
    }

    private void show(Erasure erasure) {
        long total = Math.max(progress.get().total(), erasure.messagesLeft());
        progress.set(new Progress(erasure.finished(), total, erasure.messagesLeft(), ""));
    }

    private String explain(Exception failure) {
        if (Failures.notPermitted(failure) && Failures.field(failure).equals("username")) {
            // The server's message names the room.
            return Texts.get("erase.refused", String.valueOf(failure.getMessage()));
        }
        return Failures.explain(failure, session.server().label());
    }
}
