package org.chatrpc.store.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatrpc.file.store.ContentsUnavailableException;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.folder.FolderLayout;
import org.jdbi.v3.core.Handle;

/**
 * Recognises the folder that the files of this chat are in. The database has its id, and so has a file of the folder: a node that
 * has nothing mounted there, or the folder of another chat, notices it before it reads, writes or removes anything. Thread-safe.
 */
final class FolderMark {
    private static final Logger LOGGER = System.getLogger(FolderMark.class.getName());
    /** The file in the folder: its id, and that of the log which it was made for. */
    static final String FILE = "chat-files.id";
    /** The id in the database is a content under a name that no file has, so that dumps have it too. */
    private static final String ROW = "shared-folder";
    /** How long a node that has no folder believes that there is none. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Database database;
    private final Optional<FolderLayout> folder;
    /** What the database has; it never changes. Empty if it is not known yet, or there is none. */
    private volatile Optional<String> known = Optional.empty();
    /** Until when nothing is looked up, by {@link System#nanoTime}. */
    private volatile long noneUntil = System.nanoTime();

    /**
     * @param folder where the files are; empty if they are in the database
     */
    FolderMark(Database database, Optional<FolderLayout> folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * Makes sure that files are where this node looks for them.
     *
     * @throws ContentsUnavailableException saying why they are not
     */
    void require() {
        if (folder.isEmpty()) {
            requireNone();
            return;
        }
        if (known.isEmpty()) {
            known = Optional.of(find().orElseGet(() -> begin(folder.get())));
        }
        requireSame(folder.get(), known.get());
    }

    private void requireNone() {
        if (known.isEmpty() && System.nanoTime() - noneUntil >= 0) {
            known = find();
            noneUntil = System.nanoTime() + BELIEVED.toNanos();
        }
        if (known.isPresent()) {
            throw new ContentsUnavailableException(
                    "This chat stores files in a shared folder, but chat.file.folder is not set on this node.", null);
        }
    }

    private static void requireSame(FolderLayout layout, String expected) {
        List<String> mark;
        try {
            mark = Files.readAllLines(layout.root().resolve(FILE), UTF_8);
        } catch (NoSuchFileException e) {
            throw new ContentsUnavailableException(
                    "The folder " + layout.root() + " does not contain the files of this chat: it has no file " + FILE
                            + ". Is it mounted?",
                    e);
        } catch (IOException e) {
            throw new ContentsUnavailableException("The folder for files cannot be used: " + e, e);
        }
        if (mark.isEmpty() || !mark.get(0).equals(expected)) {
            throw new ContentsUnavailableException(
                    "The folder " + layout.root() + " contains the files of another chat, according to its file " + FILE
                            + "; chat.file.folder must name the same folder on all nodes.",
                    null);
        }
    }

    private Optional<String> find() {
        return database.read(FolderMark::find);
    }

    private static Optional<String> find(Handle handle) {
        return handle.createQuery("SELECT content FROM file_part WHERE file_id = :row AND start = 0")
                .bind("row", ROW)
                .map((row, context) -> new String(row.getBytes("content"), UTF_8))
                .findOne();
    }

    /**
     * Marks the folder, which has to exist, when it is used for the first time. Nodes that start at the same time wait for one of them; if that one
     * crashes in between, its mark is taken over, as it names the same log.
     */
    private String begin(FolderLayout layout) {
        return database.write(handle -> {
            String id = UUID.randomUUID().toString();
            int inserted = handle.createUpdate(
                            "INSERT INTO file_part (file_id, start, content) VALUES (:row, 0, :id) ON CONFLICT DO NOTHING")
                    .bind("row", ROW)
                    .bind("id", id.getBytes(UTF_8))
                    .execute();
            if (inserted == 0) {
                return find(handle).orElseThrow();
            }
            String log = handle.select("SELECT log_id FROM log_head")
                    .mapTo(String.class)
                    .one();
            String marked = mark(layout, id, log);
            handle.createUpdate("UPDATE file_part SET content = :id WHERE file_id = :row")
                    .bind("row", ROW)
                    .bind("id", marked.getBytes(UTF_8))
                    .execute();
            return marked;
        });
    }

    /** The id that the folder has then. */
    private static String mark(FolderLayout layout, String id, String log) {
        Path file = layout.root().resolve(FILE);
        try {
            if (!Files.isDirectory(layout.root())) {
                // Whoever mounts a folder makes where it is mounted; making it here would hide that nothing is.
                throw new ContentsUnavailableException(
                        "The folder " + layout.root() + " for the files of all nodes does not exist. Is it mounted?",
                        null);
            }
            if (!Files.exists(file)) {
                Path written = layout.root().resolve(FILE + "." + id);
                Files.write(written, List.of(id, log), UTF_8);
                layout.publish(written, file);
                LOGGER.log(
                        Level.INFO,
                        "The folder {0} is now the file store of this chat for all nodes, identified by the file {1}",
                        layout.root(),
                        FILE);
                return id;
            }
            List<String> mark = Files.readAllLines(file, UTF_8);
            if (mark.size() == 2 && mark.get(1).equals(log)) {
                return mark.get(0);
            }
        } catch (IOException e) {
            throw new ContentsUnavailableException("The folder for files cannot be used: " + e, e);
        }
        throw new ContentsUnavailableException(
                "The folder " + layout.root()
                        + " contains the files of another chat, or of a time that this database does not know;"
                        + " to use it, remove its file " + FILE + ".",
                null);
    }
}
