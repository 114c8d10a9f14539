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
import org.chatrpc.file.picture.CameraData;
import org.chatrpc.file.picture.Picture;
import org.chatrpc.file.picture.Thumbnails;
import org.chatrpc.file.scan.ScanPolicy;
import org.chatrpc.file.scan.Scanner;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.limit.Network;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.Attachment.Size;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Looks at a file that was received: whether it is what was announced, what kind of file it is, and what its thumbnail is. Nothing
 * in it is believed, and no more than a small part of it is in memory. Thread-safe.
 */
public final class Inspection {
    private static final Logger LOGGER = System.getLogger(Inspection.class.getName());
    private static final int PIECE = 262_144;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final FileContents contents;
    private final FilePolicy.Pictures policy;
    private final MediaTypes types = new MediaTypes();
    private final Thumbnails thumbnails;
    private final FairQueue queue;
    private final ScanPolicy scan;
    private final Optional<Scanner> scanner;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Inspection(FileContents contents, FilePolicy.Pictures policy, ScanPolicy scan, LongSupplier nanoTime) {
        this.scan = scan;
        this.scanner = scan.scanner();
        this.contents = contents;
        this.policy = policy;
        this.thumbnails = new Thumbnails(policy.thumbnailEdge(), policy.maxPixels(), policy.timeLimit(), nanoTime);
        this.queue = new FairQueue(policy.queue(), FairQueue.Refusals.PICTURES);
    }

    /**
     * The file as messages show it. Removes what cameras write into pictures, if that is wanted.
     *
     * @param address the network address of the owner
     * @throws ChatException if the content is not what was announced; then it is discarded
     */
    Attachment of(StoredFile file, String address) {
        StoredFile.Upload upload = file.upload();
        StoredBytes bytes = new StoredBytes(contents, file.id(), upload.size());
        if (contents.received(file.id()) != upload.size() || !sha256(bytes).equals(upload.sha256())) {
            contents.remove(file.id());
            throw ChatException.in(
                    "uploadId",
                    Problem.CONTENT_MISMATCH,
                    "The content that was received does not have the announced SHA-256; it was discarded.");
        }
        String scanned = scanner.map(each -> scan(each, file, bytes)).orElse("");
        String mediaType = types.of(bytes.read(0, MediaTypes.START), upload.name());
        CameraData.Found camera = CameraData.in(bytes, mediaType, policy.removePosition());
        Size stored = Picture.size(bytes, mediaType);
        Size shown = camera.isOnItsSide() ? stored.turned() : stored;
        Optional<Thumbnails.Thumbnail> thumbnail = thumbnails.isFor(stored)
                ? thumbnail(bytes, mediaType, camera.orientation(), address)
                : Optional.empty();
        thumbnail.ifPresent(made -> contents.put(FileIds.thumbnailOf(file.id()), made.content()));
        return new Attachment(
                file.id(),
                upload.name(),
                mediaType,
                upload.size(),
                camera.changed() ? sha256(bytes) : upload.sha256(),
                shown,
                thumbnail.map(Thumbnails.Thumbnail::size).orElse(Size.NONE),
                scanned);
    }

    /** What messages show of it; empty if it could not be scanned and is taken all the same. */
    private String scan(Scanner asked, StoredFile file, StoredBytes bytes) {
        try {
            Scanner.Verdict verdict = asked.scan(bytes);
            if (verdict == Scanner.Verdict.REFUSED) {
                contents.remove(file.id());
                throw ChatException.in(
                        "uploadId", Problem.FILE_REFUSED, "The virus scanner of this server refuses the file.");
            }
            return verdict.name();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "A file could not be scanned: {0}", e.getMessage());
            if (scan.failOpen()) {
                return "";
            }
            throw ChatException.later(
                    Problem.UNAVAILABLE,
                    RETRY_AFTER,
                    "The virus scanner of this server cannot check the file at the moment.");
        }
    }

    /** A picture without a thumbnail is a picture all the same, so a busy server makes none. */
    private Optional<Thumbnails.Thumbnail> thumbnail(
            StoredBytes bytes, String mediaType, int orientation, String address) {
        try {
            return queue.inTurn(Network.of(address), () -> thumbnails.of(bytes, mediaType, orientation));
        } catch (ChatException e) {
            if (e.problem() == Problem.OVERLOADED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String sha256(StoredBytes bytes) {
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
