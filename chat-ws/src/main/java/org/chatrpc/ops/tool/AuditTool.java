package org.chatrpc.ops.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.chatrpc.audit.ChainCheck;
import org.chatrpc.audit.sink.AuditLine;
import org.chatrpc.model.Findings;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;

/**
 * The audit log from the command line, of the database that this process is configured for: {@code verify}, {@code verify FILE} to
 * compare it with what was written to a file, {@code list} as readable text, and {@code export} as lines of JSON.
 * Nothing is changed, and a server may be running.
 *
 * <p>The exit code is 0 or 1; on 1, the error stream states the reason. {@code verify} then prints its findings to the
 * output.
 */
public final class AuditTool implements ToolProvider {
    @Override
    public String name() {
        return "chat-audit";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            run(new Backups(Configuration.ofProcess().database(), line -> {}), out, List.of(arguments));
            return 0;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
            return 1;
        } catch (StoreException | IllegalArgumentException | IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void run(Backups store, PrintWriter out, List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        switch (command) {
            case "verify" -> verify(store, out, arguments.size() > 1 ? anchors(Path.of(arguments.get(1))) : Map.of());
            case "list" -> store.readAudit(entry -> out.println(line(entry)));
            case "export" -> store.readAudit(entry -> out.println(AuditLine.of(entry)));
            default -> throw new IllegalArgumentException("Unknown command " + arguments + ".");
        }
    }

    private static void verify(Backups store, PrintWriter out, Map<Long, String> anchors) {
        ChainCheck check = new ChainCheck(anchors);
        AuditChainBounds ends = store.readAudit(check::next);
        Findings findings = check.finish(ends);
        findings.lines().forEach(out::println);
        if (findings.count() > 0) {
            throw new IllegalArgumentException("The audit log was tampered with or is damaged; "
                    + (findings.count() == 1 ? "1 finding." : findings.count() + " findings."));
        }
        String compared = anchors.isEmpty() ? "" : ", and agrees with the " + anchors.size() + " written outside";
        out.println("The audit log is intact: " + check.count() + " entries, up to " + ends.number() + " " + ends.hash()
                + compared);
    }

    private static Map<Long, String> anchors(Path file) throws IOException {
        Map<Long, String> anchors = new HashMap<>();
        // Malformed bytes, in foreign lines of the file or in a damaged entry, are replaced: a failed check of the
        // entry is more informative than a read error.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            lines.lines().flatMap(line -> AuditLine.parse(line).stream()).forEach(entry -> {
                if (!entry.isIntact()) {
                    throw new IllegalArgumentException("In " + file + ", entry " + entry.number() + " was changed.");
                }
                String earlier = anchors.put(entry.number(), entry.hash());
                if (earlier != null && !earlier.equals(entry.hash())) {
                    throw new IllegalArgumentException(
                            "In " + file + ", there are two different entries " + entry.number() + ".");
                }
            });
        }
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException("There are no entries of an audit log in " + file + ".");
        }
        return anchors;
    }

    private static String line(AuditEntry entry) {
        return String.join(
                "\t",
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.kind(),
                entry.operation(),
                entry.outcome().isEmpty() ? "DONE" : entry.outcome(),
                entry.actor(),
                entry.address(),
                entry.room(),
                entry.subject(),
                entry.before(),
                entry.after(),
                Long.toString(entry.times()));
    }
}
