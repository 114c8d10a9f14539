package org.chatrpc.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command on the store, which runs besides a server or instead of one. Its fields are set by picocli. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Release.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        footer = {"", "Exit codes: 0 done, 1 failed and nothing was changed, 2 wrong usage."})
abstract class StoreCommand {

    @ParentCommand
    private Parent parent;

    /** The command of which this is one. */
    interface Parent {
        /** The options that locate the store. */
        ServerOptions options();
    }

    /** The options that locate the store, as for the server. */
    ServerOptions options() {
        return parent.options();
    }

    /** Whether no server may use the data folder at the same time. */
    boolean needsTheFolderAlone() {
        return false;
    }

    /** The name of the application's tool. */
    String tool() {
        return "chat-backup";
    }

    /** The arguments for the application's tool. */
    abstract List<String> arguments();

    @Command(
            name = "backup",
            description = {
                "Backs up the store of a server, which may be running, to FILE.",
                "The backup is a consistent snapshot, is verified before it gets its name, and is readable by its owner only."
                        + " This is for SQLite; PostgreSQL has pg_dump."
            })
    static final class Backup extends StoreCommand {

        @Parameters(paramLabel = "FILE", description = "The backup file to write.")
        private Path file;

        @Option(names = "--replace", description = "Replace FILE if it exists, once the new backup is complete.")
        private boolean replace;

        @Override
        List<String> arguments() {
            return List.of(replace ? "replace" : "take", file.toAbsolutePath().toString());
        }
    }

    @Command(
            name = "restore",
            description = {
                "Restores the store of a server, which must not be running, from the backup FILE.",
                "A FILE that is damaged, or made by a newer version, is refused. The previous store is kept beside"
                        + " the new one. Clients reload everything. This is for SQLite; PostgreSQL has pg_restore."
            })
    static final class Restore extends StoreCommand {

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file;

        @Override
        boolean needsTheFolderAlone() {
            return true;
        }

        @Override
        List<String> arguments() {
            return List.of("restore", file.toAbsolutePath().toString());
        }
    }

    @Command(
            name = "check",
            description = {
                "Checks the whole backup FILE, or the store itself if no FILE is given.",
                "The store may be in use, and may be PostgreSQL."
            })
    static final class Check extends StoreCommand {

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "The backup.")
        private @Nullable Path file;

        @Override
        List<String> arguments() {
            return file == null
                    ? List.of("check")
                    : List.of("check", file.toAbsolutePath().toString());
        }
    }

    @Command(
            name = "reset-administrator",
            description = {
                "Makes the account NAME an active administrator with a new password, and creates it if there is none.",
                "For the first administrator, or if all of them are locked out. With SQLite, no server may be running on the"
                        + " store; with PostgreSQL, servers may be running, and follow at once."
            })
    static final class ResetAdministrator extends StoreCommand {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        boolean needsTheFolderAlone() {
            String database = options().database();
            return database == null || database.startsWith("jdbc:sqlite:");
        }

        @Override
        String tool() {
            return "chat-administrator";
        }

        @Override
        List<String> arguments() {
            return List.of(name);
        }
    }
}
