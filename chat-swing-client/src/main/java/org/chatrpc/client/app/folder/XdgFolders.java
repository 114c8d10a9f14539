package org.chatrpc.client.app.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.desktop.SingleInstance;

/**
 * The folders of the XDG Base Directory Specification: one for settings, another for data that is kept across restarts
 * but is not a setting. Earlier versions stored everything in the data folder.
 *
 * @param settings the folder for the settings
 * @param state the folder for everything else
 * @param former where earlier versions stored everything; it may also contain files of the server
 */
record XdgFolders(Path settings, Path state, Path former) {

    private static final Logger LOG = Logger.getLogger(XdgFolders.class.getName());
    private static final String NAME = "chat-rpc";
    private static final List<String> STATE =
            List.of(DataFolder.SIGN_IN, DataFolder.ADDRESSES, DataFolder.OUTBOX, DataFolder.DRAFTS, DataFolder.FONTS);

    /** By these variables, or else below the home folder. */
    static XdgFolders of(Map<String, String> environment, Path home) {
        return new XdgFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")));
    }

    /**
     * Returns the folders to use, after moving the files of an earlier version there. If such a version is running, its
     * folder stays in use, and a second client hands over to it as before. Files that cannot be moved are used in place.
     */
    DataFolder open() {
        return open(new FileMove());
    }

    DataFolder open(FileMove move) {
        if (isNew(move)) {
            return at(Map.of());
        }
        try (FileChannel channel = FileChannel.open(
                        former.resolve(SingleInstance.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel).orElse(null)) {
            if (lock == null) {
                return new DataFolder(former);
            }
            Map<String, Path> left = new HashMap<>();
            PrivateFiles.createFolder(settings);
            PrivateFiles.createFolder(state);
            move(move, DataFolder.SETTINGS, settings, left);
            STATE.forEach(name -> move(move, name, state, left));
            if (left.isEmpty()) {
                Files.deleteIfExists(former.resolve(SingleInstance.DOOR));
                Files.deleteIfExists(former.resolve(SingleInstance.LOCK));
            }
            return at(left);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The files of an earlier version cannot be moved from " + former, e);
            return new DataFolder(former);
        }
    }

    /** Whether no earlier version left anything. */
    private boolean isNew(FileMove move) {
        return STATE.stream().noneMatch(name -> move.isDue(former.resolve(name)))
                && !move.isDue(former.resolve(DataFolder.SETTINGS));
    }

    private void move(FileMove move, String name, Path target, Map<String, Path> left) {
        Path from = former.resolve(name);
        try {
            move.move(from, target.resolve(name));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not moved: " + from, e);
            left.put(name, move.place(from, target.resolve(name)));
        }
    }

    private DataFolder at(Map<String, Path> left) {
        Map<String, Path> elsewhere = new HashMap<>(left);
        elsewhere.putIfAbsent(DataFolder.SETTINGS, settings.resolve(DataFolder.SETTINGS));
        return new DataFolder(state, Map.copyOf(elsewhere));
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Another client in this process has it.
            return Optional.empty();
        }
    }

    /** The specification requires relative paths to be ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise)
                .resolve(NAME);
    }
}
