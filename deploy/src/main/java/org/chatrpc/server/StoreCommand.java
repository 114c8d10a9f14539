package org.chatrpc.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command about the store, given beside a server or instead of one. Filled by picocli, then only read. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Release.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        footer = {"", "Exit codes: 0 done, 1 not done, and nothing was changed, 2 wrong usage."})
abstract sealed class StoreCommand {

    @ParentCommand
    private ServerOptions options;

    /** Where the store is, as the server is told it. */
    ServerOptions options() {
        return options;
    }

    /** Whether no server may be running on the data folder meanwhile. */
    boolean needsTheFolderAlone() {
        return false;
    }

    /** What the application's tool is told. */
    abstract List<String> arguments();

    @Command(
            name = "backup",
            description = {
                "Backs up the store of a server, which may go on running, into FILE.",
                "The backup is one point in time, is checked before it gets its name, and is readable by its owner only."
                        + " This is for SQLite; PostgreSQL has pg_dump."
            })
    static final class Backup extends StoreCommand {

        @Parameters(paramLabel = "FILE", description = "Where the backup goes.")
        private Path file;

        @Option(names = "--replace", description = "Replace FILE if it exists, once the new backup is whole.")
        private boolean replace;

        @Override
        List<String> arguments() {
            return List.of(replace ? "replace" : "take", file.toAbsolutePath().toString());
        }
    }

    @Command(
            name = "restore",
            description = {
                "Makes the backup in FILE the store of a server that is not running.",
                "A FILE that is damaged, or made by a newer version, is refused. The store that was there is kept beside"
                        + " the new one. Clients load everything afresh. This is for SQLite; PostgreSQL has pg_restore."
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
                "Checks all of the backup in FILE, or of the store itself if no FILE is given.",
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
}
