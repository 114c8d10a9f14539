package org.chatrpc.client.session.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.session.file.FileStore;
import org.chatrpc.client.session.file.UploadFolder;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;

/**
 * The outbox of one account on this computer, shared by several clients: each running client has a file of its own,
 * protected by a lock that its process releases when it ends, and takes over the files of clients that have ended.
 */
public final class OutboxFolder implements OutboxStore {

    /** More clients of one account than are run at once in practice. */
    private static final int MAX_CLIENTS = 16;

    private final Path folder;
    private final List<Path> former;
    private final FileStore files;
    private Optional<Slot> mine = Optional.empty();

    /** A file, and the lock that marks it as in use. */
    private record Slot(OutboxFile file, FileLock lock) {}

    /** @param former other folders of the same account, to be merged into this one */
    public OutboxFolder(Path folder, List<Path> former) {
        this.folder = folder;
        this.former = former;
        this.files = new UploadFolder(
                files(folder), former.stream().map(OutboxFolder::files).toList());
    }

    @Override
    public List<Unsent> load() throws IOException {
        PrivateFiles.createFolder(folder);
        List<Slot> claimed = new ArrayList<>();
        try {
            List<Unsent> all = takeOver(claimed);
            mine = Optional.of(claimed.remove(0));
            release(claimed);
            return all;
        } catch (IOException | RuntimeException e) {
            // Unreadable files remain for the next attempt, in this process too.
            mine = Optional.empty();
            release(claimed);
            throw e;
        }
    }

    @Override
    public void save(List<Unsent> unsent) throws IOException {
        mine.orElseThrow(() -> new IOException("Not loaded: " + folder)).file().save(unsent);
    }

    @Override
    public FileStore files() {
        return files;
    }

    @Override
    public Set<String> filesInUse() throws IOException {
        Set<String> ids = new HashSet<>();
        List<Path> folders = new ArrayList<>(List.of(folder));
        folders.addAll(former);
        for (Path each : folders) {
            for (int i = 1; i <= MAX_CLIENTS; i++) {
                OutboxFile file = new OutboxFile(each.resolve(i + ".txt"));
                List<Unsent> entries = file.load();
                if (file.damaged()) {
                    throw new IOException("Which files are in use is unknown: an outbox was damaged in " + each);
                }
                for (Unsent unsent : entries) {
                    if (unsent.wanted() instanceof OutgoingMessage message) {
                        message.files().forEach(sent -> ids.add(sent.clientUploadId()));
                    }
                }
            }
        }
        return ids;
    }

    private static Path files(Path folder) {
        return folder.resolve("files");
    }

    @Override
    public void close() throws IOException {
        if (mine.isPresent()) {
            mine.get().lock().channel().close();
        }
    }

    /** @param claimed receives the locked files, even on failure; this client uses the first */
    private List<Unsent> takeOver(List<Slot> claimed) throws IOException {
        for (int i = 1; i <= MAX_CLIENTS; i++) {
            if (claimed.isEmpty() || isUsed(folder, i)) {
                claim(folder, i).ifPresent(claimed::add);
            }
        }
        if (claimed.isEmpty()) {
            throw new IOException("Too many clients of one account: " + folder);
        }
        for (Path other : former) {
            for (int i = 1; i <= MAX_CLIENTS; i++) {
                if (isUsed(other, i)) {
                    claim(other, i).ifPresent(claimed::add);
                }
            }
        }
        List<Unsent> all = new ArrayList<>();
        for (Slot slot : claimed) {
            all.addAll(slot.file().load());
        }
        if (claimed.size() > 1) {
            // Save in the new place first: a crash in between sends a message twice under the same id, which stores
            // it once.
            claimed.get(0).file().save(all);
            for (Slot slot : claimed.subList(1, claimed.size())) {
                slot.file().delete();
            }
        }
        return List.copyOf(all);
    }

    private static boolean isUsed(Path folder, int number) {
        return Files.exists(folder.resolve(number + ".txt"));
    }

    private static Optional<Slot> claim(Path folder, int number) throws IOException {
        Path lockFile = folder.resolve(number + ".lock");
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = tryLock(channel);
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
        return lock.map(held -> new Slot(new OutboxFile(folder.resolve(number + ".txt")), held));
    }

    private static void release(List<Slot> slots) throws IOException {
        for (Slot slot : slots) {
            slot.lock().channel().close();
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Another window of this process holds it.
            return Optional.empty();
        }
    }
}
