package org.chatrpc.file;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chatrpc.file.store.ContentsUnavailableException;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.member.Members;
import org.chatrpc.text.file.FileName;
import org.jspecify.annotations.Nullable;

/**
 * Receives files in parts. After any failure, on this node or another, beginning again returns how much has arrived,
 * which only the stored content determines. Thread-safe; at each node, only one call at a time writes a file.
 */
public final class Uploads {
    private static final Pattern CLIENT_ID = Pattern.compile("[!-~]{1,64}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int MAX_NAME = 4_096;
    /** How many times a continuous upload is renewed within the lifetime of an unused file. */
    private static final int RENEWALS = 24;

    private final FileStore store;
    private final FileContents contents;
    private final Inspection inspection;
    private final Members members;
    private final Supplier<FilePolicy> policy;
    private final RateLimits limits;
    private final Clock clock;
    private final FileListener listener;
    /** The ids of the files that are being written. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    public Uploads(
            FileStore store,
            FileContents contents,
            Inspection inspection,
            Members members,
            Supplier<FilePolicy> policy,
            RateLimits limits,
            Clock clock,
            FileListener listener) {
        this.store = store;
        this.contents = contents;
        this.inspection = inspection;
        this.members = members;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * An upload.
     *
     * @param offset how much has been received
     */
    public record Begun(String uploadId, long offset) {}

    /** The description of a file by its uploader. */
    public record Announced(String room, String name, long size, String sha256, String clientUploadId) {}

    /** Starts an upload, or finds the one that the user started with the same id. */
    public Begun begin(String username, Announced announced) {
        return told(() -> begun(username, announced));
    }

    private Begun begun(String username, Announced announced) {
        String clientId = Require.matching(
                "clientUploadId", announced.clientUploadId(), CLIENT_ID, "1 to 64 visible ASCII characters");
        String sha256 = Require.matching("sha256", announced.sha256(), SHA_256, "64 hexadecimal digits")
                .toLowerCase(Locale.ROOT);
        long size = Require.between("size", announced.size(), 1, policy.get().maxBytes());
        String given = Require.present("name", announced.name());
        Require.between("the length of name", given.length(), 1, MAX_NAME);
        String room = Require.present("room", announced.room());
        members.requireMember(username, room);
        StoredFile.Upload upload =
                new StoredFile.Upload(username, clientId, FileName.shown(given), size, sha256, clock.instant());
        limits.count(RateClass.FILE_PARTS, username);
        // Resuming needs no space beyond what is already reserved.
        StoredFile stored = store.begun(username, clientId).orElseGet(() -> {
            members.requireMayPost(username, room);
            limits.count(RateClass.UPLOADS, username);
            contents.requireSpace(size);
            return store.begin(
                    new StoredFile(FileIds.random(), room, upload, null, 0),
                    policy.get().limits());
        });
        requireSame(stored, room, upload);
        if (stored.received().isEmpty()) {
            members.requireMayPost(username, room);
        }
        goesOn(stored);
        return new Begun(stored.id(), received(stored));
    }

    private static void requireSame(StoredFile stored, String room, StoredFile.Upload again) {
        StoredFile.Upload first = stored.upload();
        boolean same = stored.room().equals(room)
                && first.name().equals(again.name())
                && first.size() == again.size()
                && first.sha256().equals(again.sha256());
        if (!same) {
            throw ChatException.in(
                    "clientUploadId",
                    Problem.UPLOAD_ID_REUSED,
                    "You have already uploaded something else with the clientUploadId " + again.clientUploadId() + ".");
        }
    }

    private long received(StoredFile file) {
        return file.received().isPresent() ? file.upload().size() : contents.received(file.id());
    }

    /**
     * Stores the next part.
     *
     * @return how much has been received then; nothing was stored if the part does not start where the last one ended
     */
    public long part(String username, @Nullable String uploadId, long offset, byte @Nullable [] content) {
        return told(() -> received(username, uploadId, offset, content));
    }

    private long received(String username, @Nullable String uploadId, long offset, byte @Nullable [] content) {
        byte[] part = content == null ? new byte[0] : content;
        Require.present("uploadId", uploadId);
        Require.between("offset", offset, 0, policy.get().maxBytes());
        long length = Require.between(
                "the length of content", part.length, 1, policy.get().maxPart());
        limits.count(RateClass.FILE_PARTS, username);
        StoredFile file = requireOwn(username, uploadId);
        requireMayGoOn(username, file);
        long size = file.upload().size();
        Require.between("offset", offset, 0, size);
        if (offset + length > size) {
            throw ChatException.in(
                    "content", Problem.INVALID_VALUE, "The part goes beyond the size of the file, " + size + ".");
        }
        if (length < FilePolicy.MIN_PART && offset + length < size) {
            throw ChatException.in(
                    "content",
                    Problem.INVALID_VALUE,
                    "Only the last part of a file may have fewer than " + FilePolicy.MIN_PART + " bytes.");
        }
        if (file.received().isPresent()) {
            return size;
        }
        goesOn(file);
        return alone(file, () -> contents.append(file.id(), offset, part));
    }

    /**
     * Refuses a user who can no longer send the file, for example after a ban; a complete upload is still confirmed.
     * Reads only memory.
     */
    private void requireMayGoOn(String username, StoredFile file) {
        if (file.received().isPresent()) {
            return;
        }
        try {
            members.requireMayPost(username, file.room());
        } catch (ChatException e) {
            throw ChatException.in("uploadId", e.problem(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * A file that takes long to arrive must not expire during the upload. Recorded only periodically, so expiry counts
     * from the last record.
     */
    private void goesOn(StoredFile file) {
        Instant now = clock.instant();
        if (file.received().isEmpty()
                && file.upload()
                        .begunAt()
                        .plus(policy.get().unusedLife().dividedBy(RENEWALS))
                        .isBefore(now)) {
            store.goesOn(file.id(), now);
        }
    }

    /**
     * Ends an upload, once all parts are there.
     *
     * @param address the caller's network address
     */
    public Attachment finish(String username, String address, @Nullable String uploadId) {
        return told(() -> finished(username, address, uploadId));
    }

    private Attachment finished(String username, String address, @Nullable String uploadId) {
        Require.present("uploadId", uploadId);
        limits.count(RateClass.FILE_PARTS, username);
        StoredFile file = requireOwn(username, uploadId);
        requireMayGoOn(username, file);
        return file.received()
                .orElseGet(() -> alone(file, () -> {
                    // The earlier read may be out of date: the call that had locked the file may have finished it.
                    StoredFile now = requireOwn(username, uploadId);
                    // Counted only here, because clients repeat the call until they get the response.
                    return now.received()
                            .orElseGet(() -> limits.counted(RateClass.UPLOADS, username, () -> finish(now, address)));
                }));
    }

    private Attachment finish(StoredFile file, String address) {
        long received = contents.received(file.id());
        if (received < file.upload().size()) {
            throw ChatException.in(
                    "uploadId",
                    Problem.UPLOAD_INCOMPLETE,
                    received + " of " + file.upload().size() + " bytes have been received.");
        }
        Attachment found = inspection.of(file, address);
        contents.seal(file.id());
        Attachment stored = store.complete(file.id(), found)
                .orElseThrow(() -> noSuchUpload(file.id()))
                .received()
                .orElseThrow(Inspection::busy);
        listener.uploaded(stored.size());
        return stored;
    }

    /** Notifies the listener of refusals. */
    private <T> T told(Supplier<T> call) {
        try {
            return ContentsUnavailableException.told(call);
        } catch (ChatException e) {
            listener.uploadRefused(e.problem());
            throw e;
        }
    }

    private StoredFile requireOwn(String username, @Nullable String uploadId) {
        String id = Require.present("uploadId", uploadId);
        return store.find(FileIds.isId(id) ? id : "")
                .filter(file -> file.owner().equals(username))
                .orElseThrow(() -> noSuchUpload(id));
    }

    private static ChatException noSuchUpload(String uploadId) {
        return ChatException.in(
                "uploadId",
                Problem.NO_SUCH_UPLOAD,
                FileIds.isId(uploadId)
                        ? "You have no upload " + uploadId + "; it may have expired."
                        : "You have no such upload.");
    }

    /** Does the work unless another call is working on the same file, perhaps one that the same client has given up. */
    private <T> T alone(StoredFile file, Supplier<T> work) {
        if (!busy.add(file.id())) {
            throw Inspection.busy();
        }
        try {
            return work.get();
        } finally {
            busy.remove(file.id());
        }
    }
}
