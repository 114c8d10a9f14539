package org.chatrpc.ops.tool;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.store.backup.BackupContents;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;

/**
 * Backups from the command line, of the database that this process is configured for: {@code take FILE}, {@code replace
 * FILE} (like take, but the file may exist), {@code restore FILE}, {@code check FILE}, and {@code check} for the
 * database itself. Implemented as a {@link ToolProvider}, so that a launcher does not depend on any class of this
 * application.
 *
 * <p>The exit code is 0; 1 if it failed; or 2 if it succeeded, but files of messages are missing or damaged. One line
 * on the error stream states the reason.
 */
public final class BackupTool implements ToolProvider {
    private static final int DAMAGED_FILES = 2;

    @Override
    public String name() {
        return "chat-backup";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            Backups backups = backups(Configuration.ofProcess(), out);
            return run(backups, List.of(arguments), out, err);
        } catch (StoreException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static Backups backups(Configuration configuration, PrintWriter out) {
        return new Backups(
                configuration.database(), configuration.files().storage().folder(), out::println);
    }

    private static int run(Backups backups, List<String> arguments, PrintWriter out, PrintWriter err) {
        if (arguments.equals(List.of("check"))) {
            return report("The database is intact:", backups.check(), out, err);
        }
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("Expected a command and a file, but got " + arguments + ".");
        }
        Path file = Path.of(arguments.get(1));
        return switch (arguments.get(0)) {
            case "take" -> take(backups, file, false, out, err);
            case "replace" -> take(backups, file, true, out, err);
            case "restore" -> report("Restored", backups.restore(file), out, err);
            case "check" -> report("The backup is intact:", backups.check(file), out, err);
            default -> throw new IllegalArgumentException("Unknown command " + arguments.get(0) + ".");
        };
    }

    private static int take(Backups backups, Path file, boolean replace, PrintWriter out, PrintWriter err) {
        AuditedAction act = AuditedAction.about("").is("file", file.toAbsolutePath());
        return report(
                "Backed up",
                backups.take(
                        file, replace, () -> MachineAudit.record(backups, AuditKinds.BACKED_UP, "backup", act, err)),
                out,
                err);
    }

    private static int report(String done, BackupContents contents, PrintWriter out, PrintWriter err) {
        out.println(done + " " + contents);
        if (contents.damagedFiles() == 0) {
            return 0;
        }
        err.println(contents.damagedFiles() + " files of messages are missing or damaged; everything else is there.");
        return DAMAGED_FILES;
    }
}
