package org.chatrpc.client.session.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.Attachment;

/** Fetches files part by part, each part one call. On the event thread. */
public final class Downloads {

    /** Converts the content of a file. */
    @FunctionalInterface
    public interface Decoder<T> {
        T decode(byte[] content) throws IOException;
    }

    /** A download to the disk. */
    public interface Transfer extends Subscription {

        /** Resumes after a failure: with the missing part, if the rest arrived intact. */
        void tryAgain();
    }

    private final Calls calls;
    private final Set<Saving> savings = new HashSet<>();

    public Downloads(Calls calls) {
        this.calls = calls;
        calls.onClose(() -> Set.copyOf(savings).forEach(Saving::abandon));
    }

    /**
     * Fetches a picture's thumbnail, or all of a small file.
     *
     * @param most maximum number of bytes; more is a failure
     * @param decode converts the content, in the same worker
     */
    public <T> Subscription read(
            Attachment file,
            boolean thumbnail,
            int most,
            Decoder<T> decode,
            Consumer<? super T> onDecoded,
            Consumer<? super Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    FileGateway.Part part = server.downloadPart(token, file.id(), thumbnail, 0);
                    if (part.size() > most) {
                        throw new FileProblem(FileProblem.Reason.TOO_LARGE, file.name());
                    }
                    byte[] content = new byte[(int) part.size()];
                    int offset = 0;
                    while (offset < content.length) {
                        int got = Math.min(part.content().remaining(), content.length - offset);
                        if (got == 0) {
                            throw new FileProblem(FileProblem.Reason.DAMAGED, file.name());
                        }
                        part.content().get(content, offset, got);
                        offset += got;
                        if (offset < content.length) {
                            part = server.downloadPart(token, file.id(), thumbnail, offset);
                        }
                    }
                    return decoded(file, decode, content);
                },
                onDecoded,
                onFailure);
    }

    /**
     * Saves a file under a name, which it gets only when all of it is there and is what the server announced; what had
     * the name before is replaced.
     *
     * @param onProgress receives how many bytes have arrived
     * @param onFailure receives why it stopped
     * @return ends the download; what has arrived is deleted
     */
    public Transfer save(
            Attachment file,
            Path target,
            LongConsumer onProgress,
            Runnable onSaved,
            Consumer<? super Exception> onFailure) {
        Saving saving = new Saving(file, target, onProgress, onSaved, onFailure);
        savings.add(saving);
        saving.next();
        return saving;
    }

    private static <T> T decoded(Attachment file, Decoder<T> decode, byte[] content) {
        try {
            return decode.decode(content);
        } catch (IOException e) {
            throw new FileProblem(FileProblem.Reason.DAMAGED, file.name());
        }
    }

    private final class Saving implements Transfer {

        private final Attachment file;
        private final Path target;
        private final Path part;
        private final LongConsumer onProgress;
        private final Runnable onSaved;
        private final Consumer<? super Exception> onFailure;
        private final MessageDigest digest = sha256();
        /** Of the file, so far; workers and the event thread take turns. */
        private volatile long offset;

        private volatile boolean ended;
        /** Whether a call is under way, whose outcome decides how to continue. */
        private boolean running;

        Saving(
                Attachment file,
                Path target,
                LongConsumer onProgress,
                Runnable onSaved,
                Consumer<? super Exception> onFailure) {
            this.file = file;
            this.target = target;
            this.part = target.resolveSibling("." + UUID.randomUUID() + ".part");
            this.onProgress = onProgress;
            this.onSaved = onSaved;
            this.onFailure = onFailure;
        }

        void next() {
            running = true;
            calls.make(
                    (server, token) -> append(
                            offset < file.size()
                                    ? server.downloadPart(token, file.id(), false, offset)
                                            .content()
                                    : ByteBuffer.allocate(0)),
                    this::arrived,
                    this::failed);
        }

        @Override
        public void tryAgain() {
            if (!running && !ended) {
                next();
            }
        }

        @Override
        public void end() {
            ended = true;
            if (!running) {
                discard();
            }
        }

        /** Appends a part, in a worker, one at a time. @return whether the file is complete */
        private boolean append(ByteBuffer content) {
            try {
                if (offset == 0) {
                    Files.deleteIfExists(part);
                    PrivateFiles.create(part);
                    // The client may be closed before the rest is there.
                    part.toFile().deleteOnExit();
                }
                if (offset < file.size() && !content.hasRemaining()) {
                    throw new FileProblem(FileProblem.Reason.DAMAGED, file.name());
                }
                digest.update(content.duplicate());
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    long end = offset;
                    while (content.hasRemaining()) {
                        end += channel.write(content, end);
                    }
                    offset = end;
                    if (offset >= file.size()) {
                        channel.force(true);
                    }
                }
                return offset >= file.size() && complete();
            } catch (IOException e) {
                throw new FileProblem(FileProblem.Reason.NOT_WRITTEN, file.name());
            }
        }

        private boolean complete() throws IOException {
            String found = HexFormat.of().formatHex(digest.digest());
            if (offset != file.size() || !file.sha256().orElse(found).equals(found)) {
                throw new FileProblem(FileProblem.Reason.DAMAGED, file.name());
            }
            if (!ended) {
                PrivateFiles.move(part, target);
            }
            return true;
        }

        private void arrived(boolean complete) {
            running = false;
            if (ended) {
                discard();
            } else if (complete) {
                savings.remove(this);
                onSaved.run();
            } else {
                onProgress.accept(offset);
                next();
            }
        }

        private void failed(Exception failure) {
            running = false;
            if (ended) {
                discard();
                return;
            }
            if (!(failure instanceof GatewayException lost) || !lost.retryable()) {
                // The partial file is unreliable or useless.
                startOver();
            }
            onFailure.accept(failure);
        }

        private void startOver() {
            offset = 0;
            digest.reset();
        }

        /** The session has ended, and with it the calls that would continue the download. */
        private void abandon() {
            ended = true;
            discard();
        }

        private void discard() {
            savings.remove(this);
            calls.onDisk(() -> Files.deleteIfExists(part));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
