package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.chatrpc.Chat;
import org.chatrpc.file.scan.ScanPolicy;
import org.chatrpc.file.scan.Scanning;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.message.Posted;
import org.chatrpc.model.Slice;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;

/** What tests do with the files of a chat. */
public final class ChatFiles {
    public static final int PART = 65_536;
    public static final String ADDRESS = "192.0.2.1";

    /** Files are not scanned. */
    static final Scanning NO_SCANNER = new Scanning(ScanPolicy.NONE, System::nanoTime);

    private final Chat chat;

    public ChatFiles(Chat chat) {
        this.chat = chat;
    }

    public static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    public Uploads.Begun begin(String username, String room, String name, byte[] content, String clientUploadId) {
        return chat.uploads.begin(
                username, new Uploads.Announced(room, name, content.length, sha256(content), clientUploadId));
    }

    /** Sends what is missing. */
    public void send(String username, Uploads.Begun begun, byte[] content) {
        long offset = begun.offset();
        while (offset < content.length) {
            int end = (int) Math.min(content.length, offset + PART);
            offset = chat.uploads.part(
                    username, begun.uploadId(), offset, Arrays.copyOfRange(content, (int) offset, end));
        }
    }

    public Attachment upload(String username, String room, String name, byte[] content) {
        Uploads.Begun begun =
                begin(username, room, name, content, UUID.randomUUID().toString());
        send(username, begun, content);
        return chat.uploads.finish(username, ADDRESS, begun.uploadId());
    }

    /** Uploads and sends a file. */
    public Posted post(String username, String room, String text, String name, byte[] content) {
        return post(username, room, text, upload(username, room, name, content).id());
    }

    public Posted post(String username, String room, String text, String... attachments) {
        return chat.messages.post(username, room, text, UUID.randomUUID().toString(), "", List.of(attachments));
    }

    /** A page of a room's list of files. */
    public Slice<SentFiles> page(
            String username, String room, Optional<FileKind> kind, OptionalLong before, OptionalInt limit) {
        try (ResponseBudget.Share share = chat.answers.share(ADDRESS)) {
            return chat.roomFiles.page(username, room, kind, before, limit, share);
        }
    }

    /** The ids of all files in a room's list, read in pages of this size. */
    public List<String> list(String username, String room, Optional<FileKind> kind, int limit) {
        List<String> ids = new ArrayList<>();
        OptionalLong before = OptionalLong.empty();
        boolean hasMore = true;
        while (hasMore) {
            Slice<SentFiles> page = page(username, room, kind, before, OptionalInt.of(limit));
            for (SentFiles sent : page.items()) {
                sent.files().forEach(file -> ids.add(file.id()));
                before = OptionalLong.of(sent.messageId());
            }
            hasMore = page.hasMore();
        }
        return ids;
    }

    public byte[] read(String username, String attachmentId) {
        return read(chat.downloads.open(username, attachmentId, false));
    }

    public byte[] thumbnail(String username, String attachmentId) {
        return read(chat.downloads.open(username, attachmentId, true));
    }

    private static byte[] read(Download download) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = download.read(0, PART);
        while (part.length > 0) {
            all.writeBytes(part);
            part = download.read(all.size(), PART);
        }
        return all.toByteArray();
    }
}
