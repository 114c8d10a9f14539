package org.chatrpc.ops;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;

/**
 * Backups from the command line, of the database that this process is configured for: {@code take FILE}, {@code replace
 * FILE} (like take, but the file may exist), {@code restore FILE}, {@code check FILE}, and {@code check} for the
 * database itself. Implemented as a {@link ToolProvider}, so that a launcher does not depend on any class of this
 * application.
 *
 * <p>The exit code is 0 or 1; on 1, one line on the error stream says why.
 */
public final class BackupTool implements ToolProvider {

    @Override
    public String name() {
        return "chat-backup";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            Backups backups = backups(Configuration.ofProcess(), out);
            out.println(run(backups, List.of(arguments)));
            return 0;
        } catch (StoreException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static Backups backups(Configuration configuration, PrintWriter out) {
        return new Backups(
                configuration.database(), configuration.files().storage().folder(), out::println);
    }

    private static String run(Backups backups, List<String> arguments) {
        if (arguments.equals(List.of("check"))) {
            return "The database is intact: " + backups.check();
        }
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("Expected a command and a file, but got " + arguments + ".");
        }
        Path file = Path.of(arguments.get(1));
        return switch (arguments.get(0)) {
            case "take" -> "Backed up " + backups.take(file, false);
            case "replace" -> "Backed up " + backups.take(file, true);
            case "restore" -> "Restored " + backups.restore(file);
            case "check" -> "The backup is intact: " + backups.check(file);
            default -> throw new IllegalArgumentException("Unknown command " + arguments.get(0) + ".");
        };
    }
}
