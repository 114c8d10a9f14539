package org.chatrpc.soap.operation;

import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.EventMapping;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.PeopleMapping;
import org.chatrpc.soap.mapping.RoomMapping;

/** What operations work with: created once, and shared by all calls. Thread-safe. */
public interface Collaborators {
    ChatServices services();

    EndpointPolicy policy();

    CallRunner calls();

    PeopleMapping peopleMapping();

    RoomMapping roomMapping();

    MessageMapping messageMapping();

    EventMapping eventMapping();

    AdminMapping adminMapping();
}
