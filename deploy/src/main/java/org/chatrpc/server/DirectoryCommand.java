package org.chatrpc.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Commands for the directory that verifies passwords. Their fields are set by picocli. */
@Command(
        name = "directory",
        description = {
            "Shows how the directory is read that the settings chat.ldap.* name, and compares the accounts with it.",
            "Give the settings as the server has them, in the environment or as system properties."
        },
        subcommands = {DirectoryCommand.Check.class, DirectoryCommand.Sync.class},
        mixinStandardHelpOptions = true,
        versionProvider = Release.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class DirectoryCommand implements StoreCommand.Parent {
    @ParentCommand
    private ServerOptions options;

    @Override
    public ServerOptions options() {
        return options;
    }

    @Command(
            name = "check",
            description = {
                "Lists the first people of the directory as the chat sees them, how many there are, and how many in the groups of rooms.",
                "Uses nothing but the directory, and changes nothing."
            })
    static final class Check extends StoreCommand {
        @Override
        String tool() {
            return "chat-directory";
        }

        @Override
        List<String> arguments() {
            return List.of("check");
        }
    }

    @Command(
            name = "sync",
            description = {
                "Compares the accounts, and the members of the rooms of groups, with the directory once, as servers do every",
                "chat.ldap.syncMinutes.",
                "With SQLite, no server may be running on the store; with PostgreSQL, servers may be running, and follow at once."
            })
    static final class Sync extends StoreCommand {
        @Option(names = "--dry-run", description = "Only say what would change.")
        private boolean dryRun;

        @Option(
                names = "--allow",
                paramLabel = "PERCENT",
                description =
                        "Deactivate up to this many of the accounts, and remove up to this many of the members of a room. Default:"
                                + " chat.ldap.syncMaxGonePercent.")
        private @Nullable Integer percent;

        @Override
        boolean needsTheFolderAlone() {
            String database = options().database();
            return database == null || database.startsWith("jdbc:sqlite:");
        }

        @Override
        String tool() {
            return "chat-directory";
        }

        @Override
        List<String> arguments() {
            List<String> words = new ArrayList<>(List.of("sync"));
            if (dryRun) {
                words.add("dry-run");
            }
            words.add(Integer.toString(percent == null ? -1 : percent));
            return words;
        }
    }
}
