package org.chatrpc.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.store.folder.FolderLayout;
import org.chatrpc.store.sql.table.message.FileTable;

/** Checks that the files of messages are there, and that there are none of deleted messages. */
final class FileCheck {
    /** The tables were added by the sixteenth migration; a backup may be older. */
    private static final String KNOWS_FILES =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '16' AND success";

    private static final String OF_DELETED = """
            SELECT count(*) FROM message m WHERE m.deleted_at IS NOT NULL AND (m.attachments IS NOT NULL
                OR EXISTS (SELECT 1 FROM file f WHERE f.message_id = m.id))""";
    private static final String UNLIKE_MESSAGE = """
            SELECT count(*) FROM message m WHERE (m.attachments IS NULL)
                = EXISTS (SELECT 1 FROM file f WHERE f.message_id = m.id AND f.attachment IS NOT NULL)""";
    private static final String USE = """
            SELECT (SELECT sum(bytes) FROM file_usage)
                - (SELECT coalesce(sum(size), 0) FROM file) - (SELECT coalesce(sum(size), 0) FROM file_garbage)""";
    /** Added by the twenty-eighth migration. */
    private static final String KNOWS_HELD =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '28' AND success";

    private static final String USE_OF_HELD = "SELECT coalesce(sum(size), 0) FROM held_file";
    private static final String HELD = """
            SELECT h.id, m.room, m.author AS owner, '' AS client_upload_id, '' AS name, h.size, '' AS sha256,
                m.sent_at AS begun_at, h.attachment, h.message_id
            FROM held_file h JOIN message m ON m.id = h.message_id ORDER BY h.id""";
    private static final String COMPLETE = "SELECT * FROM file WHERE attachment IS NOT NULL ORDER BY id";
    private static final String PARTS_OF_ONE = "SELECT start, content FROM file_part WHERE file_id = ? ORDER BY start";
    private static final int FETCH = 1_000;
    /** Each part is what one call uploaded, so that at most some megabytes are in memory. */
    private static final int FETCH_PARTS = 16;

    private static final int PIECE = 65_536;

    private FileCheck() {}

    /** Receives each complete file. */
    interface Visitor {
        void visit(StoredFile file) throws IOException, SQLException;
    }

    static boolean knowsFiles(Connection connection) throws SQLException {
        return number(connection, KNOWS_FILES) > 0;
    }

    /** The faults in the tables. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> damage = new ArrayList<>();
        if (!knowsFiles(connection)) {
            return damage;
        }
        if (number(connection, OF_DELETED) > 0) {
            damage.add("deleted messages still have files");
        }
        if (number(connection, UNLIKE_MESSAGE) > 0) {
            damage.add("messages have other files than they show");
        }
        long held = number(connection, KNOWS_HELD) > 0 ? number(connection, USE_OF_HELD) : 0;
        if (number(connection, USE) != held) {
            damage.add("the size of all files is not their sum");
        }
        return damage;
    }

    /** The faults of the contents in the database. Reads all of them. */
    static List<String> parts(Connection connection) throws IOException, SQLException {
        long[] damaged = {0};
        try (PreparedStatement parts = connection.prepareStatement(PARTS_OF_ONE)) {
            parts.setFetchSize(FETCH_PARTS);
            complete(connection, file -> {
                if (!isIntact(file, parts)) {
                    damaged[0]++;
                }
            });
        }
        return damaged[0] == 0 ? List.of() : List.of(damaged[0] + " files are missing or damaged in the database");
    }

    /**
     * The faults of the contents in a folder.
     *
     * @param thoroughly whether to read all of them, rather than check their sizes
     */
    static List<String> folder(Connection connection, FolderLayout contents, boolean thoroughly)
            throws IOException, SQLException {
        long damaged = damaged(connection, contents, thoroughly);
        return damaged == 0 ? List.of() : List.of(damaged + " files are missing or damaged in " + contents.root());
    }

    /** The faults of contents of which some are in a folder, and others in the database, from before there was a folder. */
    static List<String> shared(Connection connection, FolderLayout contents) throws IOException, SQLException {
        long[] damaged = {0};
        try (PreparedStatement parts = connection.prepareStatement(PARTS_OF_ONE)) {
            parts.setFetchSize(FETCH_PARTS);
            complete(connection, file -> {
                if (!isIntact(file, contents.sealed(file.id()), true) && !isIntact(file, parts)) {
                    damaged[0]++;
                }
            });
        }
        return damaged[0] == 0
                ? List.of()
                : List.of(damaged[0] + " files are missing or damaged in " + contents.root()
                        + ", and not in the database");
    }

    /** Whether the parts in the database follow each other and are those of the file. */
    private static boolean isIntact(StoredFile file, PreparedStatement parts) throws SQLException {
        MessageDigest digest = sha256();
        long end = 0;
        parts.setString(1, file.id());
        try (ResultSet rows = parts.executeQuery()) {
            while (rows.next()) {
                byte[] part = rows.getBytes("content");
                if (rows.getLong("start") != end) {
                    return false;
                }
                digest.update(part);
                end += part.length;
            }
        }
        return end == file.upload().size()
                && file.received()
                        .filter(found -> found.sha256().equals(hex(digest)))
                        .isPresent();
    }

    /**
     * How many files are missing in a folder, or damaged.
     *
     * @param thoroughly whether to read all of them, rather than check their sizes
     */
    static long damaged(Connection connection, FolderLayout contents, boolean thoroughly)
            throws IOException, SQLException {
        long[] damaged = {0};
        complete(connection, file -> {
            if (!isIntact(file, contents.sealed(file.id()), thoroughly)) {
                damaged[0]++;
            }
        });
        return damaged[0];
    }

    private static boolean isIntact(StoredFile file, Path content, boolean thoroughly) throws IOException {
        if (!Files.isRegularFile(content)
                || Files.size(content) != file.upload().size()) {
            return false;
        }
        return !thoroughly
                || file.received()
                        .filter(found -> hasSha256(content, found.sha256()))
                        .isPresent();
    }

    static boolean hasSha256(Path content, String expected) {
        try (InputStream in = Files.newInputStream(content)) {
            MessageDigest digest = sha256();
            byte[] piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
            }
            return hex(digest).equals(expected);
        } catch (IOException e) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Visits the files that are complete, including those that a legal hold keeps; none if the database predates files. */
    static void complete(Connection connection, Visitor visitor) throws IOException, SQLException {
        if (!knowsFiles(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // Otherwise the driver of PostgreSQL has all of them in memory.
            statement.setFetchSize(FETCH);
            complete(statement, COMPLETE, visitor);
            if (number(connection, KNOWS_HELD) > 0) {
                complete(statement, HELD, visitor);
            }
        }
    }

    private static void complete(Statement statement, String files, Visitor visitor) throws IOException, SQLException {
        try (ResultSet rows = statement.executeQuery(files)) {
            while (rows.next()) {
                visitor.visit(FileTable.file(rows));
            }
        }
    }

    static long count(Connection connection) throws SQLException {
        return knowsFiles(connection)
                ? number(connection, "SELECT count(*) FROM file WHERE attachment IS NOT NULL")
                : 0;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
