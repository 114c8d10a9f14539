package org.chatrpc.client.session.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/**
 * Keeps files in a folder of the account, each under its random upload id, so that the user may move or change the
 * original. A copy appears under that name only when all of it is on disk. Thread-safe.
 */
public final class UploadFolder implements FileStore {

    /** The most bytes that are kept, of all files together: 2 GiB. */
    private static final long MAX_BYTES = 2L << 30;

    /** Longer than it takes to write a message to the outbox after its files. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final List<Path> all;
    private final long most;

    /** @param former other folders of the same account, whose files are sent too */
    public UploadFolder(Path folder, List<Path> former) {
        this(folder, former, MAX_BYTES);
    }

    UploadFolder(Path folder, List<Path> former, long most) {
        this.folder = folder;
        this.all = new ArrayList<>(List.of(folder));
        this.all.addAll(former);
        this.most = most;
    }

    @Override
    public OutgoingFile keep(FileSource source) {
        try {
            return kept(source);
        } catch (IOException e) {
            throw new FileProblem(FileProblem.Reason.NOT_WRITTEN, source.name());
        }
    }

    private OutgoingFile kept(FileSource source) throws IOException {
        PrivateFiles.createFolder(folder);
        String id = UUID.randomUUID().toString();
        Path part = folder.resolve(id + UNFINISHED);
        try {
            PrivateFiles.create(part);
            MessageDigest digest = sha256();
            long size = copy(source, part, digest, most - kept());
            if (size == 0) {
                throw new FileProblem(FileProblem.Reason.EMPTY, source.name());
            }
            PrivateFiles.move(part, folder.resolve(id));
            return new OutgoingFile(id, source.name(), size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public ByteBuffer read(OutgoingFile file, long offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(find(file), StandardOpenOption.READ)) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(length, Math.max(0, file.size() - offset)));
            while (content.hasRemaining() && channel.read(content, offset + content.position()) >= 0) {
                // Until the part is complete, or the file ends prematurely.
            }
            return content.flip();
        }
    }

    @Override
    public void delete(String clientUploadId) throws IOException {
        for (Path each : all) {
            Files.deleteIfExists(each.resolve(checked(clientUploadId)));
        }
    }

    @Override
    public void deleteOthers(Set<String> clientUploadIds) throws IOException {
        Instant before = Instant.now().minus(FRESH);
        for (Path each : all) {
            for (Path file : files(each)) {
                String name = String.valueOf(file.getFileName());
                if (!clientUploadIds.contains(name)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path find(OutgoingFile file) throws IOException {
        for (Path each : all) {
            Path found = each.resolve(checked(file.clientUploadId()));
            if (Files.exists(found)) {
                return found;
            }
        }
        throw new NoSuchFileException(file.name());
    }

    private static long copy(FileSource source, Path target, MessageDigest digest, long space) throws IOException {
        long size = 0;
        try (InputStream in = opened(source);
                FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = read(source, in, buffer); read >= 0; read = read(source, in, buffer)) {
                size += read;
                if (size > space) {
                    throw new FileProblem(FileProblem.Reason.TOO_LARGE, source.name());
                }
                digest.update(buffer, 0, read);
                ByteBuffer next = ByteBuffer.wrap(buffer, 0, read);
                while (next.hasRemaining()) {
                    out.write(next);
                }
            }
            out.force(true);
        }
        return size;
    }

    private static InputStream opened(FileSource source) {
        try {
            return source.open();
        } catch (IOException e) {
            throw new FileProblem(FileProblem.Reason.UNREADABLE, source.name());
        }
    }

    private static int read(FileSource source, InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new FileProblem(FileProblem.Reason.UNREADABLE, source.name());
        }
    }

    private long kept() throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            try {
                bytes += Files.size(file);
            } catch (NoSuchFileException e) {
                // It was sent just now.
            }
        }
        return bytes;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** An id from a file that may have been tampered with must not lead out of the folder. */
    private static String checked(String clientUploadId) {
        if (!clientUploadId.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("Not an id of an upload: " + clientUploadId);
        }
        return clientUploadId;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
