package org.chatrpc.store.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.file.store.ContentsUnavailableException;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Contents as files of a folder, under their ids, which are random. Incomplete contents are in the sub-folder {@code
 * incoming}; they are moved atomically once they are complete and on disk. Several nodes may share the folder.
 */
public final class FolderContents implements FileContents {
    private static final int BATCH = 500;

    private final FolderLayout layout;
    private final long keepFreeBytes;

    /**
     * @param keepFreeBytes how much space of the disk is left to everything else
     */
    public FolderContents(Path folder, long keepFreeBytes) {
        this.layout = new FolderLayout(folder);
        this.keepFreeBytes = keepFreeBytes;
    }

    /** Whether all of it has been received and sealed here. */
    public boolean isComplete(String id) {
        return Files.exists(layout.sealed(id));
    }

    @Override
    public long received(String id) {
        return run(() -> size(layout.find(id)));
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    @Override
    public long append(String id, long offset, byte[] part) {
        return run(() -> {
            if (Files.exists(layout.sealed(id))) {
                return Files.size(layout.sealed(id));
            }
            requireSpace(part.length);
            layout.create(layout.incoming());
            try (FileChannel file =
                    FileChannel.open(layout.incoming(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (file.size() == offset) {
                    write(file, offset, part);
                }
                return file.size();
            }
        });
    }

    /** If the disk fills up, what was written of the part until then is removed. */
    private static void write(FileChannel file, long offset, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            while (left.hasRemaining()) {
                file.write(left, offset + left.position());
            }
        } catch (IOException e) {
            file.truncate(offset);
            throw e;
        }
    }

    @Override
    public void overwrite(String id, long offset, byte[] bytes) {
        run(() -> {
            try (FileChannel file = FileChannel.open(layout.find(id), StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    file.write(left, offset + left.position());
                }
                return true;
            }
        });
    }

    @Override
    public void seal(String id) {
        run(() -> {
            if (!Files.exists(layout.sealed(id))) {
                layout.publish(layout.incoming(id), layout.sealed(id));
            }
            return true;
        });
    }

    @Override
    public void put(String id, byte[] content) {
        requireSpace(content.length);
        run(() -> {
            layout.create(layout.incoming());
            Files.write(layout.incoming(id), content);
            layout.publish(layout.incoming(id), layout.sealed(id));
            return true;
        });
    }

    @Override
    public byte[] read(String id, long offset, int length) {
        return run(() -> {
            try (FileChannel file = FileChannel.open(layout.find(id), StandardOpenOption.READ)) {
                ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, file.size() - offset)));
                while (buffer.hasRemaining() && file.read(buffer, offset + buffer.position()) >= 0) {}
                return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
            }
        });
    }

    @Override
    public void remove(String id) {
        run(() -> {
            Files.deleteIfExists(layout.incoming(id));
            return Files.deleteIfExists(layout.sealed(id));
        });
    }

    @Override
    public void requireSpace(long size) {
        run(() -> {
            layout.create(layout.root());
            if (!DiskSpace.hasFree(layout.root(), size, keepFreeBytes)) {
                throw full();
            }
            return true;
        });
    }

    @Override
    public void requireReachable() {
        run(() -> {
            if (!Files.exists(layout.root())) {
                // As before the first file.
                return false;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(layout.root())) {
                return files.iterator().hasNext();
            }
        });
    }

    @Override
    public void requireUsable() {
        run(() -> {
            layout.create(layout.incoming());
            // Another node may be doing the same.
            Path probe = Files.createTempFile(layout.incoming(), "probe-", "");
            try {
                Files.writeString(probe, "Whether this folder can be written to");
            } finally {
                Files.deleteIfExists(probe);
            }
            return true;
        });
    }

    private static ChatException full() {
        return ChatException.of(
                Problem.STORAGE_FULL, "The disk of this server has no more space for files; ask its administrator.");
    }

    @Override
    public void visit(Instant unchangedSince, Consumer<List<String>> batches) {
        List<String> batch = new ArrayList<>();
        run(() -> {
            if (Files.isDirectory(layout.root())) {
                Files.walkFileTree(layout.root(), new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.lastModifiedTime().toInstant().isBefore(unchangedSince)) {
                            batch.add(file.getFileName().toString());
                        }
                        if (batch.size() == BATCH) {
                            batches.accept(List.copyOf(batch));
                            batch.clear();
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        // Another node, or the same, has just removed it.
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
            return true;
        });
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            if (DiskSpace.isUsedUp(layout.root(), e)) {
                throw full();
            }
            throw new ContentsUnavailableException("The folder for files cannot be used: " + e, e);
        }
    }
}
