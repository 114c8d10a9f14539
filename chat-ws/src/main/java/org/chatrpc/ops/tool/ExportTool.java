package org.chatrpc.ops.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.chatrpc.export.ExportCheck;
import org.chatrpc.export.ExportFolder;
import org.chatrpc.export.PersonLines;
import org.chatrpc.export.RoomLines;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.export.PersonReader;
import org.chatrpc.store.export.RoomReader;

/**
 * Exports from the database that this process is configured for: {@code rooms FOLDER ROOM...} (all rooms if none is named), {@code
 * person FOLDER NAME}, and {@code verify FOLDER}, {@code verify FOLDER HEAD} without a database. A server may be running.
 *
 * <p>The exit code is 0 or 1; on 1, the error stream states the reason. {@code verify} then prints its findings to the
 * output.
 */
public final class ExportTool implements ToolProvider {
    private static final String OPERATION = "export";

    @Override
    public String name() {
        return "chat-export";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            run(out, err, List.of(arguments));
            return 0;
        } catch (FileAlreadyExistsException e) {
            return failed(err, e.getFile() + " exists. An export is made in a new folder.", e);
        } catch (NoSuchFileException e) {
            return failed(err, "There is no " + e.getFile() + ".", e);
        } catch (StoreException | IllegalArgumentException | IOException | UncheckedIOException e) {
            return failed(err, String.valueOf(e.getMessage()), e);
        }
    }

    /** Also reports what could not be cleaned up after the failure. */
    private static int failed(PrintWriter err, String message, Exception failure) {
        err.println(message);
        for (Throwable further : failure.getSuppressed()) {
            err.println(further.getMessage());
        }
        return 1;
    }

    private static void run(PrintWriter out, PrintWriter err, List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException("Expected a command and a folder, but got " + arguments + ".");
        }
        Path folder = Path.of(arguments.get(1));
        List<String> rest = arguments.subList(2, arguments.size());
        switch (arguments.get(0)) {
            case "rooms" -> rooms(folder, rest.stream().distinct().toList(), out, err);
            case "person" -> person(folder, rest.get(0), out, err);
            case "verify" -> verify(folder, rest.stream().findFirst(), out);
            default -> throw new IllegalArgumentException("Unknown command " + arguments + ".");
        }
    }

    private static Backups store() {
        Configuration configuration = Configuration.ofProcess();
        return new Backups(
                configuration.database(), configuration.files().storage().folder(), line -> {});
    }

    /** Recorded before the export starts, because it may be interrupted. */
    private static void recordExport(Backups store, AuditedAction act, PrintWriter err) {
        MachineAudit.record(store, AuditKinds.EXPORTED, OPERATION, act, err);
    }

    private static void rooms(Path folder, List<String> rooms, PrintWriter out, PrintWriter err) throws IOException {
        Backups store = store();
        RoomReader reader = new RoomReader(store);
        String head;
        try (ExportFolder export = new ExportFolder(folder)) {
            reader.require(rooms);
            AuditedAction act = AuditedAction.about("").is("rooms", rooms.isEmpty() ? "all" : String.join(" ", rooms));
            recordExport(store, rooms.size() == 1 ? act.in(rooms.get(0)) : act, err);
            RoomLines lines = new RoomLines(export);
            reader.read(rooms, lines);
            lines.endRoom();
            head = export.end();
        }
        exported(head, out);
    }

    private static void person(Path folder, String username, PrintWriter out, PrintWriter err) throws IOException {
        Backups store = store();
        PersonReader reader = new PersonReader(store);
        String head;
        try (ExportFolder export = new ExportFolder(folder)) {
            reader.require(username);
            recordExport(store, AuditedAction.about(username), err);
            reader.read(username, new PersonLines(export));
            head = export.end();
        }
        exported(head, out);
    }

    /** Printed only once everything is written. */
    private static void exported(String head, PrintWriter out) {
        out.println("Exported. Keep this hash elsewhere, to verify the export with: " + head);
    }

    private static void verify(Path folder, Optional<String> head, PrintWriter out) throws IOException {
        ExportCheck.Result found = new ExportCheck(folder).run(head);
        found.gaps().forEach(out::println);
        found.faults().forEach(out::println);
        if (found.faultCount() > 0) {
            throw new IllegalArgumentException("The export was tampered with or is damaged; "
                    + (found.faultCount() == 1 ? "1 finding." : found.faultCount() + " findings."));
        }
        out.println("The export is intact: " + found.lines() + " lines, the last with the hash " + found.head()
                + (head.isPresent() ? ", as expected" : ""));
    }
}
