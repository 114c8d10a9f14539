package org.chatrpc.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.chatrpc.file.kind.MediaTypes;
import org.chatrpc.file.picture.Picture;
import org.chatrpc.file.picture.Thumbnails;
import org.chatrpc.file.picture.camera.CameraData;
import org.chatrpc.file.picture.camera.Erasure;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.scan.Scanner;
import org.chatrpc.file.scan.Scanning;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.limit.Network;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.Attachment.Size;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Inspects a received file: compares it with what was announced, determines its kind, and renders its thumbnail. Treats
 * the content as hostile and never loads it whole. Inspects few files at a time. Thread-safe.
 */
public final class Inspection {
    private static final Logger LOGGER = System.getLogger(Inspection.class.getName());
    private static final String UPLOAD = "uploadId";
    private static final int PIECE = 262_144;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final Duration BUSY_FOR = Duration.ofSeconds(1);

    private final FileStore store;
    private final FileContents contents;
    private final FilePolicy.Pictures policy;
    private final MediaTypes types = new MediaTypes();
    private final LongSupplier nanoTime;
    private final Thumbnails thumbnails;
    private final FairQueue queue;
    private final Scanning scanning;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Inspection(
            FileStore store,
            FileContents contents,
            FilePolicy.Pictures policy,
            Scanning scanning,
            LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
        this.scanning = scanning;
        this.contents = contents;
        this.policy = policy;
        this.thumbnails = new Thumbnails(policy.thumbnailEdge(), policy.maxPixels(), policy.timeLimit(), nanoTime);
        this.queue = new FairQueue(policy.queue(), FairQueue.Refusals.FILES);
    }

    /**
     * The file as messages show it. Removes camera metadata from pictures, if configured. Can be repeated after a
     * failure, and is harmless if another node does the same concurrently.
     *
     * @param address the network address of the owner
     * @throws ChatException if the content is not what was announced; then it is discarded
     */
    Attachment of(StoredFile file, String address) {
        return queue.inTurn(Network.of(address), () -> inspect(file));
    }

    private Attachment inspect(StoredFile file) {
        StoredFile.Upload upload = file.upload();
        StoredBytes bytes = new StoredBytes(contents, file.id(), upload.size());
        String cleaned = store.cleaned(file.id()).orElse("");
        String found = sha256(bytes);
        boolean isAsAnnounced = contents.received(file.id()) == upload.size() && found.equals(upload.sha256());
        if (!isAsAnnounced && cleaned.isEmpty()) {
            throw mismatch(file, cleaned);
        }
        String scanned = scanning.isOn() ? scan(file, bytes, cleaned) : "";
        Findings findings = findings(file, bytes, cleaned);
        Erasure erasure = findings.camera().erasure();
        String sha256 = erasure.isEmpty() ? found : sha256(erasure.over(bytes));
        if (!isAsAnnounced && !sha256.equals(cleaned)) {
            throw mismatch(file, cleaned);
        }
        Optional<Thumbnails.Thumbnail> thumbnail = thumbnails.isFor(findings.stored())
                        && !findings.camera().laborious()
                ? thumbnails.of(bytes, findings.mediaType(), findings.camera().orientation())
                : Optional.empty();
        thumbnail.ifPresent(made -> contents.put(FileIds.thumbnailOf(file.id()), made.content()));
        if (!erasure.isEmpty()) {
            erase(file, bytes, erasure, sha256);
        }
        return new Attachment(
                file.id(),
                upload.name(),
                findings.mediaType(),
                upload.size(),
                sha256,
                findings.camera().isOnItsSide() ? findings.stored().turned() : findings.stored(),
                thumbnail.map(Thumbnails.Thumbnail::size).orElse(Size.NONE),
                scanned);
    }

    /** The digest of the cleaned content is stored first, so that a repeated call accepts the cleaned file, too. */
    private void erase(StoredFile file, StoredBytes bytes, Erasure erasure, String sha256) {
        if (!store.cleaning(file.id(), sha256)) {
            throw busy();
        }
        erasure.apply(bytes);
    }

    /** The findings in a file. */
    private record Findings(String mediaType, CameraData.Found camera, Size stored) {
        static final Findings UNKNOWN =
                new Findings(MediaTypes.UNKNOWN, new CameraData.Found(1, new Erasure(), true), Size.NONE);
    }

    /**
     * The search for camera metadata has no time limit. It reads the file once, like computing the SHA-256, and
     * stopping early would leave the location in the file. A picture with more metadata than any camera writes is
     * refused, or, if nothing is to be removed, treated as an unknown kind of file.
     */
    private Findings findings(StoredFile file, StoredBytes bytes, String cleaned) {
        String mediaType =
                types.of(bytes.read(0, MediaTypes.START), file.upload().name());
        boolean remove = policy.removePosition() || !cleaned.isEmpty();
        Optional<CameraData.Found> camera = CameraData.in(bytes, mediaType, remove);
        if (camera.isEmpty() && remove) {
            throw discarded(
                    file,
                    cleaned,
                    UPLOAD,
                    Problem.FILE_REFUSED,
                    "The file contains metadata that this server cannot remove.");
        }
        return camera.map(found -> new Findings(mediaType, found, size(bytes, mediaType)))
                .orElse(Findings.UNKNOWN);
    }

    /** In pixels; unknown if determining it takes too long. */
    private Size size(StoredBytes bytes, String mediaType) {
        long end = nanoTime.getAsLong() + policy.timeLimit().toNanos();
        try {
            return Picture.size(new DeadlineBytes(bytes, end, nanoTime), mediaType);
        } catch (DeadlineBytes.TimeUpException e) {
            return Size.NONE;
        }
    }

    private ChatException mismatch(StoredFile file, String cleaned) {
        return discarded(
                file,
                cleaned,
                UPLOAD,
                Problem.CONTENT_MISMATCH,
                "The content that was received does not have the announced SHA-256; it was discarded.");
    }

    /** Another call, perhaps on another node, may be further with the same file; then nothing is discarded. */
    private ChatException discarded(StoredFile file, String cleaned, String field, Problem problem, String why) {
        if (!store.discard(file, cleaned)) {
            return busy();
        }
        contents.remove(FileIds.thumbnailOf(file.id()));
        contents.remove(file.id());
        store.removed(file.id());
        return ChatException.in(field, problem, why);
    }

    /** Another call is processing the same file. */
    static ChatException busy() {
        return ChatException.later(Problem.OVERLOADED, BUSY_FOR, "Another call is processing this upload.");
    }

    /** The scan result that messages show; empty if there is no verdict and the file is accepted anyway. */
    private String scan(StoredFile file, StoredBytes bytes, String cleaned) {
        try {
            Scanner.Verdict verdict = scanning.scan(bytes);
            if (verdict == Scanner.Verdict.REFUSED) {
                throw discarded(
                        file,
                        cleaned,
                        UPLOAD,
                        Problem.FILE_REFUSED,
                        "The virus scanner of this server refuses the file.");
            }
            if (verdict == Scanner.Verdict.CLEAN) {
                return verdict.name();
            }
            LOGGER.log(
                    Level.WARNING,
                    "The virus scanner does not accept files of {0} bytes; its limit must be at least chat.file.maxMib",
                    bytes.size());
            if (!scanning.failOpen()) {
                throw discarded(
                        file,
                        cleaned,
                        "size",
                        Problem.FILE_REFUSED,
                        "The virus scanner of this server does not accept files of this size: " + bytes.size()
                                + " bytes.");
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "A file could not be scanned: {0}", e.getMessage());
            if (!scanning.failOpen()) {
                throw ChatException.later(
                        Problem.FILES_UNAVAILABLE,
                        RETRY_AFTER,
                        "The virus scanner of this server cannot check the file at the moment.");
            }
        }
        return "";
    }

    private static String sha256(Bytes bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long offset = 0;
            byte[] piece = bytes.read(0, PIECE);
            while (piece.length > 0) {
                digest.update(piece);
                offset += piece.length;
                piece = bytes.read(offset, PIECE);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }
}
