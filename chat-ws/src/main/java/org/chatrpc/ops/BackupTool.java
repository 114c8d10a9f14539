package org.chatrpc.ops;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;

/**
 * Backups from a command line, of the database that the settings of this process name: {@code take FILE}, {@code replace FILE} (the
 * same into a file that may exist), {@code restore FILE}, {@code check FILE}, and {@code check} for the database itself. A tool of
 * the JDK's kind, as whoever starts it need not know a class of this application.
 *
 * <p>Results are 0 and 1; why it is 1, one line on the error stream tells.
 */
public final class BackupTool implements ToolProvider {

    @Override
    public String name() {
        return "chat-backup";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            Backups backups = new Backups(Configuration.ofProcess().database(), out::println);
            out.println(run(backups, List.of(arguments)));
            return 0;
        } catch (StoreException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static String run(Backups backups, List<String> arguments) {
        if (arguments.equals(List.of("check"))) {
            return "The database is whole: " + backups.check();
        }
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("Expected a verb and a file instead of " + arguments + ".");
        }
        Path file = Path.of(arguments.get(1));
        return switch (arguments.get(0)) {
            case "take" -> "Backed up " + backups.take(file, false);
            case "replace" -> "Backed up " + backups.take(file, true);
            case "restore" -> "Restored " + backups.restore(file);
            case "check" -> "The backup is whole: " + backups.check(file);
            default -> throw new IllegalArgumentException("There is no verb " + arguments.get(0) + ".");
        };
    }
}
