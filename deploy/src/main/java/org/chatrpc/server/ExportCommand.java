package org.chatrpc.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Commands that export data, for operators with access to the store, and that verify exports. Their fields are set by
 * picocli.
 */
@Command(
        name = "export",
        description = {
            "Exports rooms, or what is stored of a person, as lines of JSON in a chain of hashes, with their files.",
            "A server may be running on the store."
        },
        subcommands = {ExportCommand.Rooms.class, ExportCommand.Person.class, ExportCommand.Verify.class},
        mixinStandardHelpOptions = true,
        versionProvider = Release.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class ExportCommand implements StoreCommand.Parent {
    @ParentCommand
    private ServerOptions options;

    @Override
    public ServerOptions options() {
        return options;
    }

    /** A command that runs in the application's tool. */
    abstract static class Exporting extends StoreCommand {
        @Override
        String tool() {
            return "chat-export";
        }
    }

    @Command(
            name = "rooms",
            description = {
                "Exports rooms: members, messages with their earlier texts as far as these are kept, reactions and"
                        + " files.",
                "Shows the hash of the last line. Keep it elsewhere: it stands for the whole export."
            })
    static final class Rooms extends Exporting {
        @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "The folder to make.")
        private Path folder;

        @ArgGroup(exclusive = true, multiplicity = "1")
        private Choice choice = new Choice();

        /** The options that select what to export, set by picocli. */
        static final class Choice {
            @Option(names = "--room", paramLabel = "ROOM", description = "The id of a room; may be repeated.")
            private List<String> rooms = new ArrayList<>();

            @Option(names = "--all", description = "All rooms instead, direct rooms included.")
            private boolean all;
        }

        @Override
        List<String> arguments() {
            List<String> arguments =
                    new ArrayList<>(List.of("rooms", folder.toAbsolutePath().toString()));
            arguments.addAll(choice.all ? List.of() : choice.rooms);
            return arguments;
        }
    }

    @Command(
            name = "person",
            description = "Exports what is stored of a person: account, sessions, messages, reactions, files and more.")
    static final class Person extends Exporting {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "The folder to make.")
        private Path folder;

        @Override
        List<String> arguments() {
            return List.of("person", folder.toAbsolutePath().toString(), name);
        }
    }

    @Command(
            name = "verify",
            description = {
                "Checks an export without a store: names every line and file that was changed, removed, inserted or"
                        + " moved, and every message that says nothing, with the reason.",
                "Only a comparison with the hash that was shown shows that an export was made up as a whole."
            })
    static final class Verify extends Exporting {
        @Parameters(paramLabel = "FOLDER", description = "The export.")
        private Path folder;

        @Option(names = "--head", paramLabel = "HASH", description = "The hash that was shown.")
        private @Nullable String head;

        @Override
        List<String> arguments() {
            String path = folder.toAbsolutePath().toString();
            return head == null ? List.of("verify", path) : List.of("verify", path, head);
        }
    }
}
