package org.chatrpc.client.session;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.file.Downloads;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.file.FileStore;
import org.chatrpc.client.session.file.Uploads;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.session.outbox.OutboxStore;

/** Sends the files of an account and fetches those of others. On the event thread. */
public final class SessionFiles {

    /** In bytes. */
    private static final int MAX_THUMBNAIL_BYTES = 4 << 20;

    private final Outbox outbox;
    private final OutboxStore store;
    private final Uploads uploads;
    private final Calls calls;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Downloads downloads;
    private final Set<Copying> running = new HashSet<>();

    SessionFiles(Outbox outbox, OutboxStore store, Uploads uploads, Calls calls, Dispatcher dispatcher, Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.uploads = uploads;
        this.calls = calls;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.downloads = new Downloads(calls);
        outbox.onGone(this::forget);
        calls.onClose(() -> running.forEach(Copying::end));
    }

    /**
     * Puts a message with files into the outbox after copying their content to this computer. Only the end of the session
     * can prevent that.
     *
     * @param caption the text of the message, possibly empty
     * @param replyTo receives the id of the message replied to, when the message is added
     */
    public void send(
            String room,
            String caption,
            Supplier<Optional<String>> replyTo,
            List<FileSource> sources,
            Runnable onAdded,
            Consumer<? super Exception> onFailure) {
        Copying copying = new Copying(store.files(), sources);
        running.add(copying);
        dispatcher.onDisk(
                copying::run,
                files -> {
                    running.remove(copying);
                    if (copying.ended) {
                        files.forEach(file -> calls.onDisk(() -> copying.delete(file)));
                    } else {
                        outbox.add(OutgoingMessage.write(room, caption, replyTo.get(), files, clock.instant()));
                        onAdded.run();
                    }
                },
                failure -> {
                    running.remove(copying);
                    if (!copying.ended) {
                        onFailure.accept(failure);
                    }
                });
    }

    /** How many bytes of a file that is being sent the server has. */
    public long sent(OutgoingFile file) {
        return uploads.sent(file);
    }

    /** Changes whenever a part of a file has been sent. */
    public Value<Integer> progress() {
        return outbox.parts();
    }

    /**
     * Fetches the thumbnail of a picture.
     *
     * @param decode decodes its content, in a worker
     */
    public <T> Subscription thumbnail(
            Attachment file,
            Downloads.Decoder<T> decode,
            Consumer<? super T> onDecoded,
            Consumer<? super Exception> onFailure) {
        return downloads.read(file, true, MAX_THUMBNAIL_BYTES, decode, onDecoded, onFailure);
    }

    /** Does local work, such as inspecting files, in a worker. */
    public <T> Subscription onDisk(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        return dispatcher.onDisk(work, onResult, onFailure);
    }

    /**
     * Lists files of a room.
     *
     * @param before the id of a message; files of earlier ones are listed
     */
    public Subscription list(
            String room,
            FileList.Kind kind,
            Optional<String> before,
            Consumer<? super FileList> onListed,
            Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.listFiles(token, room, kind, before), onListed, onFailure);
    }

    /** Asks what may be sent to a room now. */
    public Subscription limits(
            String room, Consumer<? super FileLimits> onLimits, Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.fileLimits(token, room), onLimits, onFailure);
    }

    /** Fetches files. */
    public Downloads downloads() {
        return downloads;
    }

    /** Called when the outbox has been read: deletes files that no entry needs. */
    void loaded() {
        calls.onDisk(() -> {
            store.files().deleteOthers(store.filesInUse());
            return store;
        });
    }

    private void forget(Outgoing gone) {
        if (gone instanceof OutgoingMessage message && !message.files().isEmpty()) {
            calls.onDisk(() -> {
                uploads.forget(message);
                return message;
            });
        }
    }

    /** Copies files in a worker. */
    private static final class Copying {

        private final FileStore store;
        private final List<FileSource> sources;
        private volatile boolean ended;

        Copying(FileStore store, List<FileSource> sources) {
            this.store = store;
            this.sources = List.copyOf(sources);
        }

        void end() {
            ended = true;
        }

        List<OutgoingFile> run() throws IOException {
            List<OutgoingFile> kept = new ArrayList<>();
            try {
                for (FileSource source : sources) {
                    if (!ended) {
                        kept.add(store.keep(source));
                    }
                }
                return List.copyOf(kept);
            } catch (IOException | RuntimeException e) {
                for (OutgoingFile file : kept) {
                    delete(file);
                }
                throw e;
            }
        }

        OutgoingFile delete(OutgoingFile file) throws IOException {
            store.delete(file.clientUploadId());
            return file;
        }
    }
}
