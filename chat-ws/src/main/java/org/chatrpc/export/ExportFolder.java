package org.chatrpc.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A new folder with an export: {@code export.jsonl}, and what is in files below {@code files}, under their ids. Readable by its owner
 * only. An export that {@link #end} has not completed is removed on close, so that the next attempt can use the same
 * folder. For one thread.
 */
public final class ExportFolder implements AutoCloseable {
    static final String LINES = "export.jsonl";
    static final String FILES = "files";

    private final Path folder;
    private final Path files;
    private final BufferedWriter lines;
    private String hash = ChainedLine.START;
    private long count;
    private boolean ended;

    /**
     * @throws IOException also if the folder exists
     */
    public ExportFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ofOwner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        this.folder = Files.createDirectory(folder, ofOwner);
        this.files = Files.createDirectory(folder.resolve(FILES));
        this.lines = Files.newBufferedWriter(folder.resolve(LINES), UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** A line with its number and type; the rest is for the caller to add. */
    JsonObject line(String type) {
        JsonObject line = new JsonObject();
        line.addProperty("n", count + 1);
        line.addProperty("type", type);
        return line;
    }

    void write(JsonObject line) throws IOException {
        ChainedLine chained = ChainedLine.after(hash, line);
        lines.write(chained.text());
        lines.write('\n');
        hash = chained.hash();
        count++;
    }

    /** The size and the SHA-256 of a copied file. */
    record Copied(long size, String sha256) {

        /** Marks the file if it is missing or does not match, which is not the fault of the export. */
        void addDamage(JsonObject file, String expected) {
            if (!sha256.equals(expected)) {
                file.addProperty("damagedSince", expected);
            }
        }
    }

    Copied copy(String fileId, Content content) throws IOException {
        MessageDigest digest = ChainedLine.newDigest();
        long size;
        try (OutputStream to = new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(files.resolve(fileId), StandardOpenOption.CREATE_NEW)),
                digest)) {
            size = content.copy(fileId, to);
        }
        return new Copied(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** The number of lines so far. */
    long count() {
        return count;
    }

    /** Ends the export; returns the hash of its last line, which stands for all of it. */
    public String end() throws IOException {
        JsonObject end = line("end");
        end.addProperty("lines", count + 1);
        write(end);
        ended = true;
        return hash;
    }

    /** @throws IOException also if what was not ended cannot be removed; the message names it then */
    @Override
    public void close() throws IOException {
        boolean whole = false;
        try {
            lines.close();
            whole = ended;
        } finally {
            if (!whole) {
                remove();
            }
        }
    }

    private void remove() throws IOException {
        try {
            try (DirectoryStream<Path> contents = Files.newDirectoryStream(files)) {
                for (Path content : contents) {
                    Files.delete(content);
                }
            }
            Files.delete(files);
            Files.delete(folder.resolve(LINES));
            Files.delete(folder);
        } catch (IOException e) {
            throw new IOException("What there is of the export is left in " + folder + ".", e);
        }
    }
}
