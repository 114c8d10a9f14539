package org.chatrpc.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.file.scan.ScanPolicy;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * The limits on files.
 *
 * @param maxBytes the largest file
 * @param perPersonBytes the total size of one user's files
 * @param totalBytes the total size of all files
 * @param maxOpen how many uploads of one user may be in no message yet
 * @param maxPart the largest part, in bytes
 * @param unusedLife how long a file is kept that is in no message
 * @param storage where contents are kept
 * @param pictures how pictures are inspected
 * @param scan how files are scanned
 */
public record FilePolicy(
        long maxBytes,
        long perPersonBytes,
        long totalBytes,
        int maxOpen,
        int maxPart,
        Duration unusedLife,
        Storage storage,
        Pictures pictures,
        ScanPolicy scan) {

    /** Smaller parts, except for the last one, would only create many rows. */
    static final int MIN_PART = 1_024;

    /**
     * Where contents are stored.
     *
     * @param folder a folder that all nodes share; empty for the store's own place
     * @param keepFreeBytes how much space of a disk files leave to everything else
     * @param maxDatabaseBytes the size of a PostgreSQL database from which on it takes no more files; 0 for any size
     */
    public record Storage(Optional<Path> folder, long keepFreeBytes, long maxDatabaseBytes) {}

    /**
     * How pictures are inspected.
     *
     * @param removePosition whether metadata from cameras is removed from pictures, such as where they were taken
     * @param maxPixels pictures with more get no thumbnail
     * @param thumbnailEdge the longer edge of a thumbnail, in pixels; 0 for no thumbnails
     * @param timeLimit the time limit for scanning a picture, and for rendering its thumbnail, each
     * @param queue how many files are inspected at a time
     */
    public record Pictures(
            boolean removePosition, long maxPixels, int thumbnailEdge, Duration timeLimit, FairQueuePolicy queue) {}

    /** The same limits with another scanner. */
    public FilePolicy with(ScanPolicy other) {
        return new FilePolicy(
                maxBytes, perPersonBytes, totalBytes, maxOpen, maxPart, unusedLife, storage, pictures, other);
    }

    /** The same limits, with another way of inspecting pictures. */
    public FilePolicy with(Pictures other) {
        return new FilePolicy(maxBytes, perPersonBytes, totalBytes, maxOpen, maxPart, unusedLife, storage, other, scan);
    }

    /** The same limits for contents that are elsewhere. */
    public FilePolicy with(Storage other) {
        return new FilePolicy(
                maxBytes, perPersonBytes, totalBytes, maxOpen, maxPart, unusedLife, other, pictures, scan);
    }

    FileStore.Limits limits() {
        return new FileStore.Limits(perPersonBytes, totalBytes, maxOpen);
    }
}
