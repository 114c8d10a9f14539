package org.chatrpc.soap.operation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.chatrpc.contract.SetPresence;
import org.chatrpc.contract.SetPresenceResponse;
import org.chatrpc.contract.SetTyping;
import org.chatrpc.contract.SetTypingResponse;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.PeopleMapping;

/** The calls about what people are shown of each other in passing. Thread-safe. */
public final class PresenceCalls {
    private final ChatServices services;
    private final CallRunner calls;
    private final PeopleMapping people;

    public PresenceCalls(ChatServices services, CallRunner calls, PeopleMapping people) {
        this.services = services;
        this.calls = calls;
        this.people = people;
    }

    public SetTypingResponse setTyping(SetTyping request) {
        return calls.signedIn(
                request.getToken(),
                new SetTypingResponse(),
                (caller, response) -> response.setRepeatAfterMillis(services.typing()
                        .type(caller.username(), request.getRoom())
                        .map(Duration::toMillis)
                        .orElse(null)));
    }

    public SetPresenceResponse setPresence(SetPresence request) {
        return calls.signedIn(request.getToken(), new SetPresenceResponse(), (caller, response) -> {
            services.presences()
                    .set(
                            caller,
                            OptionalElement.text(request.getStatus()).map(PresenceCalls::status),
                            OptionalElement.text(request.getStatusText()),
                            Optional.ofNullable(request.getStatusUntil()),
                            Optional.ofNullable(request.isIdle()));
            response.setUser(people.user(caller.username(), caller.username()).orElse(null));
        });
    }

    private static Status status(String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ChatException.in(
                        "status", Problem.INVALID_VALUE, "status must be ONLINE, AWAY, BUSY or OFFLINE."));
    }
}
