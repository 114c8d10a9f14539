package org.chatrpc.client.session.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;

/**
 * Uploads the files of messages step by step, one call per step. The upload state is requested from the server at the
 * first step and after each failure; none of it is stored on disk. Thread-safe if the steps of one message are
 * sequential.
 */
public final class Uploads {

    /** How often a file that the server no longer has, or that arrived damaged, is sent from the start. */
    private static final int RESTARTS = 2;

    private final FileGateway gateway;
    private final SessionToken token;
    private final FileStore store;
    private final Map<String, State> states = new ConcurrentHashMap<>();
    /** How many bytes of a part the server takes, as far as it is known. */
    private volatile int most = FileGateway.PART;

    /**
     * How far a file has come.
     *
     * @param uploadId empty until the server was asked
     */
    private record State(Optional<String> uploadId, long offset, Optional<Attachment> attachment, int restarts) {

        static final State NEW = new State(Optional.empty(), 0, Optional.empty(), 0);

        State at(long bytes) {
            return new State(uploadId, bytes, attachment, restarts);
        }

        State unasked() {
            return new State(Optional.empty(), offset, attachment, restarts);
        }

        State restarted() {
            return new State(Optional.empty(), 0, Optional.empty(), restarts + 1);
        }
    }

    public Uploads(FileGateway gateway, SessionToken token, FileStore store) {
        this.gateway = gateway;
        this.token = token;
        this.store = store;
    }

    /** Makes the next call for a message's files; returns whether there was anything left to do. Blocks. */
    public boolean step(OutgoingMessage message) {
        for (OutgoingFile file : message.files()) {
            State state = state(file);
            if (state.attachment().isEmpty()) {
                states.put(file.clientUploadId(), next(message.room(), file, state));
                return true;
            }
        }
        return false;
    }

    /** The uploaded files of a message, once there is no further step. */
    public List<Attachment> attachments(OutgoingMessage message) {
        List<Attachment> attachments = new ArrayList<>();
        message.files().forEach(file -> state(file).attachment().ifPresent(attachments::add));
        return List.copyOf(attachments);
    }

    /**
     * The server has forgotten an uploaded file, because it was in no message for too long.
     *
     * @return whether it is to be uploaded again
     */
    public boolean restart(OutgoingMessage message) {
        boolean again = !message.files().isEmpty()
                && message.files().stream().allMatch(file -> state(file).restarts() < RESTARTS);
        if (again) {
            message.files()
                    .forEach(file ->
                            states.put(file.clientUploadId(), state(file).restarted()));
        } else {
            // The user may retry later, from the start.
            message.files().forEach(file -> states.remove(file.clientUploadId()));
        }
        return again;
    }

    /** How many bytes of a file the server has. */
    public long sent(OutgoingFile file) {
        State state = state(file);
        return state.attachment().isPresent() ? file.size() : Math.min(state.offset(), file.size());
    }

    /** A message was sent or discarded: its files are no longer kept. Blocks. */
    public void forget(OutgoingMessage message) throws IOException {
        for (OutgoingFile file : message.files()) {
            states.remove(file.clientUploadId());
            store.delete(file.clientUploadId());
        }
    }

    private State next(String room, OutgoingFile file, State state) {
        try {
            if (state.uploadId().isEmpty()) {
                FileGateway.Upload upload = gateway.beginUpload(token, room, file);
                return new State(Optional.of(upload.uploadId()), upload.offset(), Optional.empty(), state.restarts());
            }
            String uploadId = state.uploadId().get();
            if (state.offset() < file.size()) {
                return part(file, state, uploadId);
            }
            Attachment done = gateway.finishUpload(token, uploadId);
            return new State(state.uploadId(), file.size(), Optional.of(done), state.restarts());
        } catch (GatewayException.Refused refused) {
            return refused(file, state, refused);
        } catch (GatewayException failure) {
            // It is unknown what arrived; the next step asks the server.
            states.put(file.clientUploadId(), state.unasked());
            throw failure;
        }
    }

    /** Restarts the upload if that may help. */
    private State refused(OutgoingFile file, State state, GatewayException.Refused refused) {
        boolean gone = List.of("NO_SUCH_UPLOAD", "CONTENT_MISMATCH", "UPLOAD_INCOMPLETE")
                .contains(refused.refusal().code());
        if (gone && state.restarts() < RESTARTS) {
            return state.restarted();
        }
        // No further automatic retries; if the user retries, the whole upload is repeated.
        states.put(file.clientUploadId(), gone ? State.NEW : state.unasked());
        throw refused;
    }

    /** Sends the next part, or finds out that it was too large for the server. */
    private State part(OutgoingFile file, State state, String uploadId) {
        ByteBuffer part = read(file, state.offset(), most);
        int length = part.remaining();
        try {
            return state.at(gateway.uploadPart(token, uploadId, state.offset(), part));
        } catch (GatewayException.Refused refused) {
            boolean tooLarge = refused.refusal().code().equals("INVALID_VALUE")
                    && refused.refusal().field().endsWith("content")
                    && length > FileGateway.LEAST_PART;
            if (!tooLarge) {
                throw refused;
            }
            most = Math.max(FileGateway.LEAST_PART, length / 2);
            return state;
        }
    }

    private ByteBuffer read(OutgoingFile file, long offset, int length) {
        try {
            ByteBuffer part = store.read(file, offset, length);
            if (!part.hasRemaining()) {
                throw new FileProblem(FileProblem.Reason.LOST, file.name());
            }
            return part;
        } catch (NoSuchFileException e) {
            throw new FileProblem(FileProblem.Reason.LOST, file.name());
        } catch (IOException e) {
            throw new FileProblem(FileProblem.Reason.UNREADABLE, file.name());
        }
    }

    private State state(OutgoingFile file) {
        return states.getOrDefault(file.clientUploadId(), State.NEW);
    }
}
