package org.chatrpc.soap;

import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.EventMapping;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.OwnReactions;
import org.chatrpc.soap.mapping.PeopleMapping;
import org.chatrpc.soap.mapping.RenderedMessages;
import org.chatrpc.soap.mapping.RoomMapping;
import org.chatrpc.soap.operation.Collaborators;

/** The collaborators of all operations, created once and shared by all calls. Thread-safe. */
public record EndpointContext(
        ChatServices services,
        EndpointPolicy policy,
        CallRunner calls,
        PeopleMapping peopleMapping,
        RoomMapping roomMapping,
        MessageMapping messageMapping,
        EventMapping eventMapping,
        AdminMapping adminMapping,
        RenderedMessages rendered)
        implements Collaborators {

    /** The names of all users who react to messages may take at most this fraction of the memory for the XML of messages. */
    private static final int NAMES_SHARE = 4;

    public static EndpointContext of(ChatServices services, EndpointPolicy policy) {
        PeopleMapping people = new PeopleMapping(services.people(), services.presence());
        RoomMapping rooms = new RoomMapping(people, services.messages()::everybodyRole);
        MessageMapping messages = new MessageMapping(
                people, new OwnReactions(services.finder()::reactingPeople, policy.renderedBytes() / NAMES_SHARE));
        EventMapping events =
                new EventMapping(services.roomDirectory(), people, rooms, messages, services.announcements());
        return new EndpointContext(
                services,
                policy,
                new CallRunner(services),
                people,
                rooms,
                messages,
                events,
                new AdminMapping(people),
                new RenderedMessages(events, messages, people, policy.renderedBytes()));
    }
}
