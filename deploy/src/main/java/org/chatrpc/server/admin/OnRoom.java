package org.chatrpc.server.admin;

import picocli.CommandLine.Parameters;

/** A call about one room. */
abstract class OnRoom extends AdminCall {
    @Parameters(paramLabel = "ROOM", description = "The id of the room.")
    private String room;

    OnRoom(String operation) {
        super(operation);
    }

    @Override
    void fill() {
        put("room", room);
    }
}
