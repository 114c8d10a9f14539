package org.chatrpc.client.chat.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.BodyText;

/** What is about to be sent as files: which ones, with what caption; contains no UI code. */
public final class SendFilesModel {

    /**
     * What is to be seen.
     *
     * @param busy whether files are being looked at or copied
     * @param problem what is wrong, for the user; empty for nothing
     * @param limits what may be sent
     */
    record State(List<FileSource> files, boolean busy, String problem, SendLimits limits) {

        /** Whether the files can be sent now. */
        boolean sendable() {
            return !busy && !files.isEmpty() && limits.problem(files).isEmpty();
        }
    }

    private final Value<State> state = new Value<>(new State(List.of(), false, "", new SendLimits(Optional.empty())));
    private final ChatSession session;
    private final String room;
    private final Supplier<Optional<String>> replyTo;
    private final Runnable onSent;
    private final Consumer<String> onLate;
    private final Subscription asking;
    private boolean sending;
    private boolean closed;

    /**
     *
     * @param replyTo takes the id of the message replied to, when it is sent
     * @param onSent called once the message is in the outbox
     * @param onLate called with what is wrong if that turns out after it was closed
     */
    SendFilesModel(
            ChatSession session,
            String room,
            Supplier<Optional<String>> replyTo,
            Runnable onSent,
            Consumer<String> onLate) {
        this.session = session;
        this.room = room;
        this.replyTo = replyTo;
        this.onSent = onSent;
        this.onLate = onLate;
        // If it cannot be asked, for instance offline, it decides once it is there again.
        this.asking = session.files().limits(room, this::limited, failure -> {});
    }

    private void limited(FileLimits known) {
        State now = state.get();
        SendLimits limits = new SendLimits(Optional.of(known));
        if (!closed) {
            String problem = limits.problem(now.files());
            state.set(new State(now.files(), now.busy(), problem.isEmpty() ? now.problem() : problem, limits));
        }
    }

    Value<State> state() {
        return state;
    }

    /** Adds files of this computer. */
    void add(List<Path> paths) {
        add(() -> FileSource.ofAll(paths));
    }

    /** Adds files that are made off the event thread, such as a pasted picture. */
    void add(Callable<List<FileSource>> made) {
        show(state.get().files(), true, "");
        session.files().onDisk(made, this::added, this::failed);
    }

    void remove(FileSource file) {
        List<FileSource> left = new ArrayList<>(state.get().files());
        left.remove(file);
        show(left, false, problem(left));
    }

    /** Puts a message with the files into the outbox, if nothing is wrong. */
    void send(String caption) {
        String text = MessageText.clean(caption);
        List<FileSource> files = state.get().files();
        if (!state.get().sendable()) {
            return;
        }
        if (!text.isBlank() && BodyText.check(text, MessageText.LIMIT).flaw().isPresent()) {
            show(files, false, Texts.get("files.send.captionLong"));
            return;
        }
        show(files, true, "");
        sending = true;
        session.files().send(room, text.isBlank() ? "" : text, replyTo, files, this::sent, this::notSent);
    }

    /** Whether the user has decided, and the files are being copied. */
    boolean sending() {
        return sending;
    }

    /** Discards the files, unless the user has decided to send them: then the copying goes on. */
    void close() {
        closed = true;
        asking.end();
    }

    private void notSent(Exception failure) {
        sending = false;
        if (closed) {
            onLate.accept(Failures.explain(failure, session.server().label()));
        } else {
            failed(failure);
        }
    }

    private void sent() {
        sending = false;
        show(List.of(), false, "");
        onSent.run();
    }

    private void added(List<FileSource> more) {
        List<FileSource> all = new ArrayList<>(state.get().files());
        all.addAll(more);
        show(all, false, problem(all));
    }

    private void failed(Exception failure) {
        show(
                state.get().files(),
                false,
                Failures.explain(failure, session.server().label()));
    }

    private String problem(List<FileSource> files) {
        return state.get().limits().problem(files);
    }

    private void show(List<FileSource> files, boolean busy, String problem) {
        if (!closed) {
            state.set(new State(List.copyOf(files), busy, problem, state.get().limits()));
        }
    }
}
