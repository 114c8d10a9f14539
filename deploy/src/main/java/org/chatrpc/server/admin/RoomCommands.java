package org.chatrpc.server.admin;

import java.util.Locale;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.admin.connection.Elements;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.console.TerminalText;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about rooms, reports and the server. Their fields are set by picocli. */
final class RoomCommands {
    private RoomCommands() {}

    @Command(name = "rooms", description = "Lists public and private rooms.")
    static final class Rooms extends AdminList {
        @Parameters(paramLabel = "TEXT", arity = "0..1", description = "Part of the id or title.")
        private @Nullable String query;

        Rooms() {
            super(
                    "ListAllRooms",
                    "afterRoom",
                    "room",
                    "title",
                    "visibility",
                    "archived",
                    "memberCount",
                    "lastNumber",
                    "lastMessageAt");
        }

        @Override
        void fill() {
            putIfPresent("query", query);
        }
    }

    @Command(name = "room", description = "Shows a room.")
    static final class Room extends OnRoom {
        Room() {
            super("GetRoom");
        }
    }

    @Command(name = "members", description = "Lists the members of a room.")
    static final class Members extends AdminList {
        @Parameters(index = "0", paramLabel = "ROOM", description = "The id of the room.")
        private String room;

        @Parameters(
                index = "1",
                paramLabel = "TEXT",
                arity = "0..1",
                description = "Part of the username or display name.")
        private @Nullable String query;

        @Option(names = "--role", paramLabel = "ROLE", description = "Only those with this role, such as owner.")
        private @Nullable String role;

        Members() {
            super("ListRoomMembers", "afterUsername", "username", "displayName", "role", "active", "joinedAt");
        }

        @Override
        void fill() {
            put("room", room);
            putIfPresent("role", role == null ? null : role.toUpperCase(Locale.ROOT));
            putIfPresent("query", query);
        }
    }

    @Command(name = "set-owner", description = "Makes somebody an owner of a room, and a member if necessary.")
    static final class SetOwner extends OnRoom {
        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        SetOwner() {
            super("SetRoomOwner");
        }

        @Override
        void fill() {
            super.fill();
            put("username", name);
        }
    }

    @Command(name = "archive", description = "Closes a room for new messages.")
    static final class Archive extends OnRoom {
        Archive() {
            super("ArchiveRoom");
        }
    }

    @Command(name = "unarchive", description = "Opens an archived room again.")
    static final class Unarchive extends OnRoom {
        Unarchive() {
            super("UnarchiveRoom");
        }
    }

    @Command(
            name = "delete-room",
            description = "Deletes a room with everything said in it, for good. Its id is never used again.")
    static final class Delete extends OnRoom {
        @Option(
                names = "--confirm",
                paramLabel = "ROOM",
                required = true,
                description = "The id of the room once more.")
        private String confirmation;

        Delete() {
            super("DeleteRoom");
        }

        @Override
        void fill() {
            super.fill();
            put("confirmation", confirmation);
        }
    }

    @Command(name = "reports", description = "Lists reports of messages.")
    static final class Reports extends AdminList {
        @Option(names = "--open", description = "Leave out those that were resolved.")
        private boolean open;

        Reports() {
            super(
                    "ListReports",
                    "afterReportId",
                    "reportId",
                    "reporter",
                    "reason",
                    "reportedAt",
                    "room",
                    "number",
                    "author",
                    "body",
                    "resolvedBy",
                    "resolution");
        }

        @Override
        void fill() {
            put("openOnly", Boolean.toString(open));
        }
    }

    @Command(name = "resolve", description = "Marks a report as resolved.")
    static final class Resolve extends AdminCall {
        @Parameters(index = "0", paramLabel = "REPORT", description = "The id of the report.")
        private String report;

        @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", description = "What was done about it.")
        private @Nullable String text;

        @Option(
                names = "--delete-message",
                description = "Delete the message for everybody, too, in whichever room it is.")
        private boolean deleteMessage;

        Resolve() {
            super("ResolveReport");
        }

        @Override
        void fill() {
            put("reportId", report);
            putIfPresent("resolution", text);
            put("deleteMessage", Boolean.toString(deleteMessage));
        }
    }

    @Command(name = "status", description = "Shows figures of the server, and what it counts.")
    static final class Status extends AdminCall {
        Status() {
            super("GetServerStatus");
        }

        @Override
        void run(AdminConnection connection, Console console) throws StartFailure {
            for (Element status : Elements.children(call(connection))) {
                for (Element figure : Elements.children(status)) {
                    if ("metric".equals(figure.getLocalName())) {
                        console.say(TerminalText.oneLine(
                                Elements.text(figure, "name") + ": " + Elements.text(figure, "value")));
                    } else {
                        show(figure, console);
                    }
                }
            }
        }
    }
}
