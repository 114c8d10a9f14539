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
import org.chatrpc.soap.operation.AccountCalls;
import org.chatrpc.soap.operation.AdminAccountCalls;
import org.chatrpc.soap.operation.AdminRetentionCalls;
import org.chatrpc.soap.operation.AdminRoomCalls;
import org.chatrpc.soap.operation.AdminServerCalls;
import org.chatrpc.soap.operation.AdminServiceCalls;
import org.chatrpc.soap.operation.FileCalls;
import org.chatrpc.soap.operation.MessageCalls;
import org.chatrpc.soap.operation.PresenceCalls;
import org.chatrpc.soap.operation.ReadCalls;
import org.chatrpc.soap.operation.RoomCalls;

/** The collaborators of all operations, created once and shared by all calls. Thread-safe. */
public record EndpointContext(
        ChatServices services,
        EndpointPolicy policy,
        CallRunner calls,
        AccountCalls accounts,
        RoomCalls rooms,
        MessageCalls aboutMessages,
        PresenceCalls presence,
        FileCalls files,
        ReadCalls reads,
        RenderedMessages rendered,
        AdminAccountCalls adminAccounts,
        AdminRetentionCalls adminRetention,
        AdminServerCalls adminServer,
        AdminServiceCalls adminServices,
        AdminRoomCalls adminRooms) {

    /** The names of all users who react to messages may take at most this fraction of the memory for the XML of messages. */
    private static final int NAMES_SHARE = 4;

    public static EndpointContext of(ChatServices services, EndpointPolicy policy) {
        PeopleMapping people = new PeopleMapping(services.people(), services.presence());
        RoomMapping rooms = new RoomMapping(people, services.messages()::everybodyRole);
        MessageMapping messages = new MessageMapping(
                people, new OwnReactions(services.finder()::reactingPeople, policy.renderedBytes() / NAMES_SHARE));
        EventMapping events =
                new EventMapping(services.roomDirectory(), people, rooms, messages, services.announcements());
        CallRunner calls = new CallRunner(services);
        return new EndpointContext(
                services,
                policy,
                calls,
                new AccountCalls(services, policy, calls, people),
                new RoomCalls(services, policy, calls, rooms),
                new MessageCalls(services, calls, messages),
                new PresenceCalls(services, calls, people),
                new FileCalls(services, calls, messages),
                new ReadCalls(services, calls, messages, events),
                new RenderedMessages(events, messages, people, policy.renderedBytes()),
                new AdminAccountCalls(
                        services.administration().accounts(),
                        services.administration().erasures(),
                        policy,
                        calls),
                new AdminRetentionCalls(services, policy, calls),
                new AdminServerCalls(services.administration(), calls),
                new AdminServiceCalls(services.administration().services(), calls),
                new AdminRoomCalls(services, policy, calls, new AdminMapping(people)));
    }
}
