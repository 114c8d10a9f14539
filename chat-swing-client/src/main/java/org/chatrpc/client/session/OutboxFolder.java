package org.chatrpc.client.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outbox of one account on this machine, whoever writes to it: each client that is open at the same time has a file
 * of its own, held by a lock that ends with its process, and takes over what earlier ones left.
 */
public final class OutboxFolder implements OutboxStore {

    /** More clients of one account than anybody opens at once. */
    private static final int MOST = 16;

    private final Path folder;
    private final List<Path> former;
    private Optional<Slot> mine = Optional.empty();

    /** A file, and the lock that says that it is in use. */
    private record Slot(OutboxFile file, FileLock lock) {}

    /** @param former where else there may be something of the same account, to be taken over */
    public OutboxFolder(Path folder, List<Path> former) {
        this.folder = folder;
        this.former = former;
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
            // What could not be read stays for the next one who tries, in this process too.
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
    public void close() throws IOException {
        if (mine.isPresent()) {
            mine.get().lock().channel().close();
        }
    }

    /** @param claimed takes what is held from now on, the first of them for this client, however this ends */
    private List<Unsent> takeOver(List<Slot> claimed) throws IOException {
        for (int i = 1; i <= MOST; i++) {
            if (claimed.isEmpty() || isUsed(folder, i)) {
                claim(folder, i).ifPresent(claimed::add);
            }
        }
        if (claimed.isEmpty()) {
            throw new IOException("Too many clients of one account: " + folder);
        }
        for (Path other : former) {
            for (int i = 1; i <= MOST; i++) {
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
            // In the new place first: a crash in between sends a message twice under the same id, which is once.
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
            // Another window of this very process holds it.
            return Optional.empty();
        }
    }
}
