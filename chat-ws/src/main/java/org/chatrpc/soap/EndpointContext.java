package org.chatrpc.soap;

/** The collaborators of all operations, created once and shared by all calls. Thread-safe. */
public record EndpointContext(
        ChatServices services,
        EndpointPolicy policy,
        CallRunner calls,
        AccountCalls accounts,
        RoomCalls rooms,
        MessageCalls aboutMessages,
        PresenceCalls presence,
        MessageMapping messages,
        EventMapping events,
        ReadCalls reads,
        RenderedMessages rendered) {

    public static EndpointContext of(ChatServices services, EndpointPolicy policy) {
        PeopleMapping people = new PeopleMapping(services.people(), services.presence());
        RoomMapping rooms = new RoomMapping(people);
        MessageMapping messages = new MessageMapping(people);
        EventMapping events = new EventMapping(services.roomDirectory(), people, rooms, messages);
        CallRunner calls = new CallRunner(services);
        return new EndpointContext(
                services,
                policy,
                calls,
                new AccountCalls(services, policy, calls, people),
                new RoomCalls(services, policy, calls, rooms),
                new MessageCalls(services, calls, messages),
                new PresenceCalls(services, calls, people),
                messages,
                events,
                new ReadCalls(services),
                new RenderedMessages(events, messages, people, policy.renderedBytes()));
    }
}
