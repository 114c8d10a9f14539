package org.chatrpc.soap;

import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.EventMapping;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.PeopleMapping;
import org.chatrpc.soap.mapping.RoomMapping;
import org.chatrpc.soap.operation.Collaborators;

/**
 * The collaborators that come with the {@link EndpointCall} that runs on the current thread, for endpoints, which have no
 * fields. Thread-safe.
 */
interface OfCurrentCall extends Collaborators {
    @Override
    default ChatServices services() {
        return EndpointCall.context().services();
    }

    @Override
    default EndpointPolicy policy() {
        return EndpointCall.context().policy();
    }

    @Override
    default CallRunner calls() {
        return EndpointCall.context().calls();
    }

    @Override
    default PeopleMapping peopleMapping() {
        return EndpointCall.context().peopleMapping();
    }

    @Override
    default RoomMapping roomMapping() {
        return EndpointCall.context().roomMapping();
    }

    @Override
    default MessageMapping messageMapping() {
        return EndpointCall.context().messageMapping();
    }

    @Override
    default EventMapping eventMapping() {
        return EndpointCall.context().eventMapping();
    }

    @Override
    default AdminMapping adminMapping() {
        return EndpointCall.context().adminMapping();
    }
}
