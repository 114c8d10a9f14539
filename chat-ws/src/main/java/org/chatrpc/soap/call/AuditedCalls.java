package org.chatrpc.soap.call;

import jakarta.jws.WebMethod;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.audit.Refusal;
import org.chatrpc.audit.Refusals;
import org.chatrpc.contract.Fault;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomDirectory;

/** Passes refused calls on to the audit log, if the operation is audited. Thread-safe. */
final class AuditedCalls {
    /** Sign-in, moderation, and all administration. */
    private static final Set<String> OPERATIONS = Stream.concat(
                    Stream.of(
                            "Login",
                            "SignInWithToken",
                            "Register",
                            "ChangePassword",
                            "UpdateRoom",
                            "InviteMember",
                            "RemoveMember",
                            "UnbanMember",
                            "SetMemberRole",
                            "DeleteMessage",
                            "PinMessage",
                            "UnpinMessage"),
                    Arrays.stream(ChatAdminPort.class.getMethods())
                            .map(method -> method.getAnnotation(WebMethod.class))
                            .map(WebMethod::operationName))
            .collect(Collectors.toUnmodifiableSet());

    /** Failures of the server, independent of the caller. */
    private static final Set<String> FAILURES =
            EnumSet.of(Problem.OVERLOADED, Problem.UNAVAILABLE, Problem.INTERNAL).stream()
                    .map(Problem::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Refusals refusals;
    private final AccountDirectory people;
    private final RoomDirectory rooms;

    AuditedCalls(ChatServices services) {
        this.refusals = services.refusals();
        this.people = services.people();
        this.rooms = services.roomDirectory();
    }

    /**
     * A call was refused. A name in it is recorded only if it exists, because it may be a password in the wrong field.
     * Direct rooms are not recorded, because their ids reveal the participants.
     *
     * @param isGuess whether a password was refused, though the fault does not reveal it
     */
    void refused(Call call, Fault fault, boolean isGuess) {
        if (OPERATIONS.contains(call.operation()) && (isGuess || !FAILURES.contains(fault.getCode()))) {
            refusals.add(new Refusal(
                    call.operation(),
                    fault.getCode(),
                    call.username(),
                    call.address(),
                    call.subject().filter(people::exists).orElse(""),
                    call.room().filter(this::isForAuditors).orElse("")));
        }
    }

    private boolean isForAuditors(String room) {
        return rooms.find(room, "")
                .filter(view -> view.info().visibility() != Visibility.DIRECT)
                .isPresent();
    }
}
