package org.chatrpc.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

        @Override
        String operation() {
            return "ListAllRooms";
        }

        @Override
        void fill() {
            if (query != null) {
                put("query", query);
            }
        }

        @Override
        List<String> columns() {
            return List.of("room", "title", "visibility", "archived", "memberCount", "lastNumber", "lastMessageAt");
        }

        @Override
        String after() {
            return "afterRoom";
        }
    }

    @Command(name = "room", description = "Shows a room.")
    static final class Room extends AdminCall {
        @Parameters(paramLabel = "ROOM", description = "The id of the room.")
        private String room;

        @Override
        String operation() {
            return "GetRoom";
        }

        @Override
        void fill() {
            put("room", room);
        }
    }

    @Command(name = "members", description = "Lists the members of a room.")
    static final class Members extends AdminList {
        @Parameters(paramLabel = "ROOM", description = "The id of the room.")
        private String room;

        @Override
        String operation() {
            return "ListRoomMembers";
        }

        @Override
        void fill() {
            put("room", room);
        }

        @Override
        List<String> columns() {
            return List.of("username", "displayName", "role", "active", "joinedAt");
        }

        @Override
        String after() {
            return "afterUsername";
        }
    }

    @Command(name = "set-owner", description = "Makes somebody an owner of a room, and a member if necessary.")
    static final class SetOwner extends AdminCall {
        @Parameters(paramLabel = "ROOM", description = "The id of the room.")
        private String room;

        @Parameters(paramLabel = "NAME", description = "The username.")
        private String name;

        @Override
        String operation() {
            return "SetRoomOwner";
        }

        @Override
        void fill() {
            put("room", room);
            put("username", name);
        }
    }

    @Command(name = "archive", description = "Closes a room for new messages.")
    static final class Archive extends AdminCall {
        @Parameters(paramLabel = "ROOM", description = "The id of the room.")
        private String room;

        @Override
        String operation() {
            return "ArchiveRoom";
        }

        @Override
        void fill() {
            put("room", room);
        }
    }

    @Command(name = "unarchive", description = "Opens an archived room again.")
    static final class Unarchive extends AdminCall {
        @Parameters(paramLabel = "ROOM", description = "The id of the room.")
        private String room;

        @Override
        String operation() {
            return "UnarchiveRoom";
        }

        @Override
        void fill() {
            put("room", room);
        }
    }

    @Command(name = "reports", description = "Lists reports of messages.")
    static final class Reports extends AdminList {
        @Option(names = "--open", description = "Leave out those that were resolved.")
        private boolean open;

        @Override
        String operation() {
            return "ListReports";
        }

        @Override
        void fill() {
            put("openOnly", Boolean.toString(open));
        }

        @Override
        List<String> columns() {
            return List.of(
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
        String after() {
            return "afterReportId";
        }
    }

    @Command(name = "resolve", description = "Marks a report as resolved.")
    static final class Resolve extends AdminCall {
        @Parameters(paramLabel = "REPORT", description = "The id of the report.")
        private String report;

        @Parameters(paramLabel = "TEXT", arity = "0..1", description = "What was done about it.")
        private @Nullable String text;

        @Override
        String operation() {
            return "ResolveReport";
        }

        @Override
        void fill() {
            put("reportId", report);
            if (text != null) {
                put("resolution", text);
            }
        }
    }

    @Command(name = "status", description = "Shows figures of the server.")
    static final class Status extends AdminCall {
        @Override
        String operation() {
            return "GetServerStatus";
        }

        @Override
        void fill() {}
    }
}
