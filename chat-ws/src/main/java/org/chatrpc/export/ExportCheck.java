package org.chatrpc.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.model.Findings;

/**
 * Checks a folder with an export, without a database: names each line and file that was changed, removed, inserted or moved, and each
 * gap in the numbers of messages with its reason. For one use by one thread.
 */
public final class ExportCheck {
    private final Path folder;
    private final Findings faults = new Findings();
    private final Findings gaps = new Findings();
    private final NumberGapCheck numbers = new NumberGapCheck(faults, gaps);
    private final Set<String> files = new HashSet<>();
    private long count;
    private long lastN;
    private String hash = ChainedLine.START;
    private boolean lastIntact = true;
    private boolean ended;

    public ExportCheck(Path folder) {
        this.folder = folder;
    }

    /**
     * The outcome of a check.
     *
     * @param lines how many there are
     * @param head the hash of the last line
     * @param faultCount the number of violations found; 0 if none
     * @param faults the violations; if there are very many, the last line states how many are omitted
     * @param gaps messages without content, and why; limited in the same way
     */
    public record Result(long lines, String head, long faultCount, List<String> faults, List<String> gaps) {
        public Result {
            faults = List.copyOf(faults);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Verifies the whole export.
     *
     * @param head the hash that was shown when the export was created; if empty, a completely forged export is not
     *     detected
     */
    public Result run(Optional<String> head) throws IOException {
        try (ExportLines lines = new ExportLines(Files.newInputStream(folder.resolve(ExportFolder.LINES)))) {
            for (Optional<ExportLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                count++;
                next(line.get());
            }
        }
        numbers.end();
        if (!ended) {
            faults.add("the end is missing");
        }
        if (head.filter(expected -> !expected.equals(hash)).isPresent()) {
            faults.add("the last line does not have the hash " + head.get());
        }
        surplusFiles();
        return new Result(count, hash, faults.count(), faults.lines(), gaps.lines());
    }

    private void next(ExportLines.Line line) throws IOException {
        Optional<JsonObject> intact = line.exact() ? ChainedLine.intact(line.text()) : Optional.empty();
        if (intact.isEmpty()) {
            faults.add("line " + count + " was changed");
            lastIntact = false;
            lastN++;
            return;
        }
        try {
            next(intact.get());
        } catch (IllegalStateException
                | NumberFormatException
                | UnsupportedOperationException
                | NullPointerException
                | ClassCastException e) {
            faults.add("line " + count + " is no line of an export");
            lastIntact = false;
        }
    }

    private void next(JsonObject line) throws IOException {
        long n = line.get("n").getAsLong();
        String type = line.get("type").getAsString();
        if (n > lastN + 1) {
            faults.add("before line " + count + ", " + (n - lastN - 1) + " lines are missing");
        } else if (n <= lastN) {
            faults.add("line " + count + " is there twice, was inserted or moved: it was line " + n);
        } else if (lastIntact && !line.get("previous").getAsString().equals(hash)) {
            faults.add("line " + count + " does not follow the line before it");
        }
        if (ended) {
            faults.add("line " + count + " is behind the end");
        }
        lastN = Math.max(n, lastN);
        lastIntact = true;
        hash = line.get("hash").getAsString();
        if ((n == 1) != (type.equals("export") || type.equals("person"))) {
            faults.add("line " + count + " is not where it belongs");
        }
        numbers.line(type, line);
        if (line.has("files")) {
            for (JsonElement file : line.getAsJsonArray("files")) {
                file(file.getAsJsonObject());
            }
        }
        if (type.equals("end")) {
            ended = true;
            if (line.get("lines").getAsLong() != n) {
                faults.add("line " + count + " is not the end");
            }
        }
    }

    private void file(JsonObject file) throws IOException {
        String id = file.get("id").getAsString();
        // The name of a file comes from a line, which may be forged.
        Path path = id.matches("[A-Za-z0-9_-]{1,128}")
                ? folder.resolve(ExportFolder.FILES).resolve(id)
                : null;
        if (path == null || !files.add(id)) {
            faults.add("line " + count + " names a file that is none, or is named twice");
        } else if (!Files.isRegularFile(path)) {
            faults.add("file " + id + " is missing");
        } else if (Files.size(path) != file.get("size").getAsLong()
                || !sha256(path).equals(file.get("sha256").getAsString())) {
            faults.add("file " + id + " was changed");
        } else if (file.has("damagedSince")) {
            gaps.add("file " + id + " was missing or damaged when it was exported");
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = ChainedLine.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void surplusFiles() throws IOException {
        Path all = folder.resolve(ExportFolder.FILES);
        if (!Files.isDirectory(all)) {
            faults.add("the folder of files is missing");
            return;
        }
        try (DirectoryStream<Path> present = Files.newDirectoryStream(all)) {
            for (Path path : present) {
                String name = all.relativize(path).toString();
                if (!files.contains(name)) {
                    faults.add("file " + name + " is in no message");
                }
            }
        }
    }
}
