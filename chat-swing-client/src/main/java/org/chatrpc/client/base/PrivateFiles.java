package org.chatrpc.client.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Files and folders that only their owner may read, where the file system supports it. Not for the event thread. */
public final class PrivateFiles {

    private static final Set<String> VIEWS = FileSystems.getDefault().supportedFileAttributeViews();
    private static final boolean POSIX = VIEWS.contains("posix");

    private PrivateFiles() {}

    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions("rwx------"));
    }

    /** Creates an empty file, replacing an existing one. */
    public static void create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, permissions("rw-------"));
        if (!POSIX && VIEWS.contains("acl")) {
            AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /**
     * Replaces a file's text atomically: writes a second file, forces it to disk, renames it and forces the folder.
     * Creates the folder if necessary.
     */
    public static void replace(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            createFolder(folder);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        create(next);
        Files.writeString(next, text, UTF_8);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        move(next, file);
    }

    /** Gives a file another name in one step, replacing what has it; on return, that is on disk. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        Path folder = to.getParent();
        if (folder != null) {
            forceFolder(folder);
        }
    }

    /**
     * Forces the names in a folder to the disk: without this, a new one may be lost in a power failure. Windows has no
     * such call, and needs none.
     */
    public static void forceFolder(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * The contents of a file in the format of {@link Properties}; empty if there is no file. An unparsable file is
     * copied aside, and the result is empty.
     */
    public static Map<String, String> readProperties(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.exists(file)) {
            return texts;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            keepDamaged(file);
            return texts;
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Keeps a copy of an unparsable file beside it, for the user to inspect. */
    public static void keepDamaged(Path file) throws IOException {
        Files.copy(file, damaged(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the copy of a damaged file is kept. */
    public static Path damaged(Path file) {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }

    private static FileAttribute<?>[] permissions(String text) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }
}
