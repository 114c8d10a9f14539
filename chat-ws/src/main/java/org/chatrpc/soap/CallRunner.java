package org.chatrpc.soap;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chatrpc.account.OpenSession;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Runs what an operation does: knows who calls and from where, and turns every failure into a fault. Thread-safe.
 *
 * <p>The fault goes to the filter, not through the SOAP stack: the stacks differ in what they add to it, and log a stack
 * trace for every refusal; the one of GlassFish Embedded cannot write faults at all, as it mixes up two XML bindings. So a
 * refused call returns its unfinished response, and the filter sends the fault in its place.
 */
final class CallRunner {
    private static final Set<Problem> OF_WHAT_IS_KNOWN = EnumSet.of(
            Problem.INVALID_VALUE,
            Problem.UNAUTHENTICATED,
            Problem.NO_SUCH_USER,
            Problem.NO_SUCH_SESSION,
            Problem.NO_SUCH_ROOM,
            Problem.ROOM_ARCHIVED,
            Problem.NOT_A_MEMBER,
            Problem.NOT_PERMITTED,
            Problem.LAST_OWNER);

    private final ChatServices services;

    CallRunner(ChatServices services) {
        this.services = services;
    }

    /** Runs a call that anybody may make; the work is given the caller's network address, and fills the response. */
    <R> R open(R response, BiConsumer<String, R> work) {
        return run(response, () -> work.accept(address(), response));
    }

    /** Runs a call of whoever has this token; the work is given the caller's session, and fills the response. */
    <R> R signedIn(String token, R response, BiConsumer<OpenSession, R> work) {
        return run(response, () -> {
            OpenSession caller = services.sessions().authenticate(token);
            Call.current().madeBy(caller.username());
            work.accept(caller, response);
        });
    }

    /** The network address of the caller. */
    String address() {
        return Call.current().address();
    }

    private <R> R run(R response, Runnable work) {
        Call call = Call.current();
        call.reachEndpoint();
        try {
            if (!services.journal().isLoaded()) {
                throw ChatException.unavailable(null);
            }
            runWithTheLatest(work);
        } catch (RuntimeException e) {
            call.refuse(Faults.of(e, call.id()));
        }
        return response;
    }

    /**
     * A client may have learnt from another node, a moment ago, what this node has not heard of: a session, a room, a message.
     * So whoever is refused for what this node does not know is refused only if that is still so once memory has caught up.
     * Nothing was done for a refused call, so that it can be made again.
     */
    private void runWithTheLatest(Runnable work) {
        long known = services.journal().applied();
        try {
            work.run();
        } catch (ChatException refusal) {
            if (!OF_WHAT_IS_KNOWN.contains(refusal.problem())
                    || !services.journal().catchUp(known)) {
                throw refusal;
            }
            work.run();
        }
    }
}
