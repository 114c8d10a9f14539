package org.chatrpc.soap;

import java.util.function.BiConsumer;
import org.chatrpc.account.OpenSession;
import org.chatrpc.problem.ChatException;

/**
 * Runs what an operation does: knows who calls and from where, and turns every failure into a fault. Thread-safe.
 *
 * <p>The fault goes to the filter, not through the SOAP stack: the stacks differ in what they add to it, and log a stack
 * trace for every refusal; the one of GlassFish Embedded cannot write faults at all, as it mixes up two XML bindings. So a
 * refused call returns its unfinished response, and the filter sends the fault in its place.
 */
final class CallRunner {
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
        return run(response, () -> work.accept(services.sessions().authenticate(token), response));
    }

    /** The network address of the caller. */
    String address() {
        return Call.current().address();
    }

    private <R> R run(R response, Runnable work) {
        Call call = Call.current();
        call.reachEndpoint();
        try {
            if (!services.loaded().getAsBoolean()) {
                throw ChatException.unavailable(null);
            }
            work.run();
        } catch (RuntimeException e) {
            call.refuse(Faults.of(e));
        }
        return response;
    }
}
