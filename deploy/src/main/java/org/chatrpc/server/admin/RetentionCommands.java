package org.chatrpc.server.admin;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands about what is kept for how long. Their fields are set by picocli. */
final class RetentionCommands {
    private RetentionCommands() {}

    @Command(
            name = "retention",
            description = "Decides for how long messages and files are kept.",
            subcommands = {
                Status.class,
                Preview.class,
                SetDays.class,
                Hold.class,
                Release.class,
                Run.class,
            },
            mixinStandardHelpOptions = true,
            sortOptions = false,
            usageHelpAutoWidth = true)
    static final class Retention implements AdminGroup {
        @ParentCommand
        private AdminCommand admin;

        @Override
        public AdminCommand admin() {
            return admin;
        }
    }

    @Command(name = "status", description = "Shows the server's values, and the last and the next run.")
    static final class Status extends AdminCall {
        Status() {
            super("GetRetention");
        }
    }

    @Command(
            name = "preview",
            description = "Lists what a run would remove now; the line without a room is for all direct rooms.")
    static final class Preview extends AdminList {
        Preview() {
            super(
                    "PreviewRetention",
                    "afterRoom",
                    "room",
                    "messageDays",
                    "fileDays",
                    "legalHold",
                    "messages",
                    "oldestAt",
                    "files",
                    "fileBytes");
        }
    }

    @Command(
            name = "set",
            description =
                    "Sets for how long a room keeps messages and files; as long as the server without the option.")
    static final class SetDays extends OnRoom {
        @Option(
                names = "--message-days",
                paramLabel = "DAYS",
                description = "For how many days messages are kept; 0 without end.")
        private @Nullable Integer messageDays;

        @Option(
                names = "--file-days",
                paramLabel = "DAYS",
                description = "For how many days files are kept; 0 without end.")
        private @Nullable Integer fileDays;

        SetDays() {
            super("SetRoomRetention");
        }

        @Override
        void fill() {
            super.fill();
            putIfPresent("messageDays", messageDays == null ? null : messageDays.toString());
            putIfPresent("fileDays", fileDays == null ? null : fileDays.toString());
        }
    }

    /** Direct rooms can be held, too. */
    private abstract static class OnAnyRoom extends AdminCall {
        @Parameters(
                arity = "1..2",
                paramLabel = "ROOM",
                description = "The id of the room, or the usernames of the two people of a direct room.")
        private List<String> room;

        OnAnyRoom() {
            super("SetLegalHold");
        }

        @Override
        void fill() {
            put("room", room.stream().sorted().collect(Collectors.joining("~")));
        }
    }

    @Command(name = "hold", description = "Puts a legal hold on a room: nothing is removed from it.")
    static final class Hold extends OnAnyRoom {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for administrators and auditors.")
        private @Nullable String reason;

        @Override
        void fill() {
            super.fill();
            put("held", "true");
            putIfPresent("reason", reason);
        }
    }

    @Command(name = "release", description = "Takes the legal hold off a room.")
    static final class Release extends OnAnyRoom {
        @Override
        void fill() {
            super.fill();
            put("held", "false");
        }
    }

    @Command(name = "run", description = "Begins a run that removes what is too old, and does not wait for it.")
    static final class Run extends AdminCall {
        Run() {
            super("RunRetention");
        }
    }
}
