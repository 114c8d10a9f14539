package org.chatrpc.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.chatrpc.search.MessageIndex.Checkpoint;
import org.chatrpc.search.MessageIndex.DamagedIndexException;
import org.jspecify.annotations.Nullable;

/** The files of an index: how they are opened and checked, and what is written to them beside the messages. */
final class IndexFiles {
    private static final String VERSION = "version";
    private static final String LOG = "log";
    private static final String SEQ = "seq";
    private static final String SCANNED = "scanned";
    /** A large merge continues while small merges of recent messages run. */
    private static final int MERGE_THREADS = 1;

    private static final int MERGES = 4;

    private IndexFiles() {}

    /**
     * Not memory-mapped: mapped files cannot be deleted on Windows, and Lucene would need classes for other Java
     * versions, which not every container finds in a WAR.
     *
     * @throws IOException if the folder contains files that do not belong to an index: rebuilding an index deletes all
     *     files in the folder, and these may be needed
     */
    static Directory directory(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        // Messages can be partly reconstructed from the index.
        Files.createDirectories(
                folder,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[] {});
        requireOwnFiles(folder);
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.exists(lock) && Files.size(lock) > 0) {
            // Not a lock file of Lucene, which refuses to use it.
            Files.delete(lock);
        }
        return new NIOFSDirectory(folder);
    }

    private static void requireOwnFiles(Path folder) throws IOException {
        for (String file : FSDirectory.listAll(folder)) {
            requireOwn(file);
        }
    }

    private static void requireOwn(String file) throws IOException {
        boolean own = file.equals(IndexWriter.WRITE_LOCK_NAME)
                || file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
        if (!own) {
            throw new IOException("The folder of the search index has a file of something else, " + file
                    + "; chat.search.folder must name a folder of its own.");
        }
    }

    static IndexWriter writer(Directory directory, int bufferMib, boolean anew) throws IOException {
        TieredMergePolicy merging = new TieredMergePolicy();
        // Even one deleted message is reason enough for a purge.
        merging.setForceMergeDeletesPctAllowed(0);
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(MERGES, MERGE_THREADS);
        return new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(
                                anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                        .setIndexSort(MessageDocument.ORDER)
                        .setMergePolicy(merging)
                        .setMergeScheduler(merges)
                        .setRAMBufferSizeMB(bufferMib)
                        .setCommitOnClose(false));
    }

    /** Reads every byte of the last commit, as damage would otherwise show only as messages that are not found. */
    static void check(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
        }
    }

    /** Removes all files except the lock, unless another process uses the index. */
    static void delete(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    requireOwn(file);
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Whether the failure means that the files are damaged. */
    static boolean isDamage(Throwable failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof DamagedIndexException
                || failure instanceof EOFException
                || failure instanceof NoSuchFileException
                || failure instanceof IllegalArgumentException;
    }

    static Map<String, String> data(Checkpoint checkpoint) {
        return Map.of(
                VERSION, Integer.toString(MessageDocument.VERSION),
                LOG, checkpoint.logId(),
                SEQ, Long.toString(checkpoint.seq()),
                SCANNED, Long.toString(checkpoint.scannedId()));
    }

    static Optional<Checkpoint> checkpoint(@Nullable Iterable<Map.Entry<String, String>> data) {
        Map<String, String> values = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        String log = values.get(LOG);
        if (log == null || !Integer.toString(MessageDocument.VERSION).equals(values.get(VERSION))) {
            return Optional.empty();
        }
        return Optional.of(new Checkpoint(
                log, Long.parseLong(values.getOrDefault(SEQ, "0")), Long.parseLong(values.getOrDefault(SCANNED, "0"))));
    }
}
