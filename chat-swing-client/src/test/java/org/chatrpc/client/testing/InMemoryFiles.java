package org.chatrpc.client.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.Attachment.Pixels;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/**
 * The files at the in-memory server. A picture is its own thumbnail; one that is called WebP is of a kind that the client
 * cannot read. Guarded by the lock of {@link InMemoryServer}.
 */
final class InMemoryFiles {

    private static final class Upload {

        private final String id;
        private final OutgoingFile file;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private Optional<Attachment> attachment = Optional.empty();

        Upload(String id, OutgoingFile file) {
            this.id = id;
            this.file = file;
        }
    }

    /** Of files in a list. */
    private static final int PAGE = 20;

    private final Map<String, Upload> uploads = new HashMap<>();
    private FileLimits limits = new FileLimits(true, 100L << 20, 10, 2L << 30, 20L << 30, 50);

    void limit(FileLimits now) {
        limits = now;
    }

    FileLimits limits() {
        return limits;
    }

    /** @param messages those of the room, as the user sees them, oldest first */
    static FileList list(List<ChatMessage> messages, FileList.Kind kind, Optional<String> before) {
        List<ChatMessage> earlier = new ArrayList<>(messages);
        before.ifPresent(id -> {
            int at = earlier.stream().map(ChatMessage::messageId).toList().indexOf(id);
            earlier.subList(Math.max(0, at), earlier.size()).clear();
        });
        Collections.reverse(earlier);
        List<FileList.Entry> files = new ArrayList<>();
        for (ChatMessage message : earlier) {
            List<FileList.Entry> its = FileList.Entry.of(message).stream()
                    .filter(entry -> kind.includes(entry.file()))
                    .toList();
            if (!files.isEmpty() && files.size() + its.size() > PAGE) {
                return new FileList(files, true);
            }
            files.addAll(its);
        }
        return new FileList(files, false);
    }

    FileGateway.Upload begin(String me, String room, OutgoingFile file) {
        String id = me + "." + file.clientUploadId();
        Upload upload = uploads.computeIfAbsent(id, key -> new Upload(key, file));
        return new FileGateway.Upload(id, upload.content.size());
    }

    long part(String uploadId, long offset, ByteBuffer content) {
        Upload upload = find(uploadId);
        if (offset == upload.content.size()) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            upload.content.writeBytes(bytes);
        }
        return upload.content.size();
    }

    Attachment finish(String uploadId) {
        Upload upload = find(uploadId);
        if (upload.content.size() < upload.file.size()) {
            throw Failures.refused("UPLOAD_INCOMPLETE", "Parts are missing.", "uploadId");
        }
        Attachment attachment = upload.attachment.orElseGet(() -> attachment(upload));
        upload.attachment = Optional.of(attachment);
        return attachment;
    }

    FileGateway.Part download(String attachmentId, boolean thumbnail, long offset) {
        Upload upload = find(attachmentId);
        boolean unreadable = !thumbnail && upload.file.name().endsWith(".webp");
        byte[] content = unreadable ? new byte[upload.content.size()] : upload.content.toByteArray();
        int length = Math.min(FileGateway.PART, content.length - (int) offset);
        return new FileGateway.Part(
                ByteBuffer.wrap(content, (int) offset, length).slice(), content.length);
    }

    List<Attachment> attached(List<String> ids) {
        return ids.stream().map(id -> find(id).attachment.orElseThrow()).toList();
    }

    /** Forgets all uploads, as if they had expired. */
    void expire() {
        uploads.clear();
    }

    private Upload find(String id) {
        return Optional.ofNullable(uploads.get(id))
                .orElseThrow(() -> Failures.refused("NO_SUCH_UPLOAD", "There is no such upload.", "uploadId"));
    }

    private static Attachment attachment(Upload upload) {
        Optional<Pixels> pixels = pixels(upload.content.toByteArray());
        return new Attachment(
                upload.id,
                upload.file.name(),
                pixels.isPresent() ? "image/png" : "application/octet-stream",
                upload.content.size(),
                pixels,
                pixels,
                Optional.empty());
    }

    private static Optional<Pixels> pixels(byte[] content) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(content)))
                    .map(image -> new Pixels(image.getWidth(), image.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
