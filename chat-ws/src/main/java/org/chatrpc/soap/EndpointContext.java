package org.chatrpc.soap;

/** The collaborators of all operations, created once and shared by all calls. Thread-safe. */
public record EndpointContext(
        ChatServices services,
        EndpointPolicy policy,
        CallRunner calls,
        PeopleMapping people,
        RoomMapping rooms,
        MessageMapping messages,
        EventMapping events,
        ReadCalls reads,
        RenderedMessages rendered) {

    public static EndpointContext of(ChatServices services, EndpointPolicy policy) {
        PeopleMapping people = new PeopleMapping(services.people(), services.presence());
        RoomMapping rooms = new RoomMapping(people);
        MessageMapping messages = new MessageMapping(people);
        EventMapping events = new EventMapping(services.roomDirectory(), people, rooms, messages);
        return new EndpointContext(
                services,
                policy,
                new CallRunner(services),
                people,
                rooms,
                messages,
                events,
                new ReadCalls(services),
                new RenderedMessages(events, messages, people, policy.renderedBytes()));
    }
}
