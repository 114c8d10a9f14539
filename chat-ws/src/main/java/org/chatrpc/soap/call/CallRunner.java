package org.chatrpc.soap.call;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chatrpc.account.identity.InconclusiveRefusal;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.audit.Lookups;
import org.chatrpc.contract.Fault;
import org.chatrpc.limit.CountedOnce;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.fault.Faults;

/**
 * Runs the body of an operation: authenticates the caller, and turns every failure into a fault. Thread-safe.
 *
 * <p>The fault is passed to the filter directly, not through the SOAP stack: the stacks add different things to it and
 * log a stack trace for every refusal, and the one of GlassFish Embedded cannot write faults at all, as it mixes up two
 * XML bindings. So a refused call returns its unfinished response, and the filter sends the fault instead.
 */
public final class CallRunner {
    /**
     * Refusals that memory may give wrongly. Not among them is INVALID_VALUE: whether a value is well-formed depends on
     * no state, and anyone can send a malformed one, without a token.
     */
    private static final Set<Problem> POSSIBLY_STALE = EnumSet.of(
            Problem.UNAUTHENTICATED,
            Problem.PASSWORD_CHANGE_REQUIRED,
            Problem.NO_SUCH_USER,
            Problem.NO_SUCH_SESSION,
            Problem.NO_SUCH_ROOM,
            Problem.NO_SUCH_MESSAGE,
            Problem.ROOM_ARCHIVED,
            Problem.NOT_A_MEMBER,
            Problem.NOT_PERMITTED,
            Problem.LAST_OWNER,
            Problem.NO_SUCH_REPORT,
            Problem.NO_SUCH_FILE,
            Problem.NO_SUCH_UPLOAD);

    /** How long a thread of the container waits for this node to catch up. Callers without a token can cause this wait. */
    private static final Duration MOST_CATCHING_UP = Duration.ofSeconds(1);

    private final ChatServices services;
    private final AuditedCalls audited;
    private final ScopedCalls scopes;

    public CallRunner(ChatServices services) {
        this.services = services;
        this.audited = new AuditedCalls(services);
        this.scopes = new ScopedCalls(services);
    }

    /** Runs a call that needs no token; the work receives the caller's network address and fills the response. */
    public <R> R open(R response, BiConsumer<String, R> work) {
        return run(response, () -> work.accept(address(), response));
    }

    /** Runs a call of the holder of this token; the work receives the caller's session and fills the response. */
    public <R> R signedIn(String token, R response, BiConsumer<OpenSession, R> work) {
        return authenticated(each -> inScope(each), token, response, work);
    }

    private OpenSession inScope(String token) {
        OpenSession caller = services.sessions().authenticate(token, scope -> true);
        scopes.require(caller, Call.current());
        return caller;
    }

    /** Like {@link #signedIn}, for the calls that are allowed before a password set by an administrator was changed. */
    public <R> R beforePasswordChange(String token, R response, BiConsumer<OpenSession, R> work) {
        return authenticated(each -> services.sessions().authenticateBeforePasswordChange(each), token, response, work);
    }

    /** Runs a call of an administrator; the work receives the caller's username and fills the response. */
    public <R> R administering(String token, R response, BiConsumer<String, R> work) {
        return signedIn(token, response, (caller, filled) -> {
            AdminRules.requireAdministrator(services.people(), caller.username());
            work.accept(caller.username(), filled);
        });
    }

    /** Like {@link #administering}, for a call that only reads; counts it. */
    public <R> R administeringReads(String token, R response, BiConsumer<String, R> work) {
        return administering(token, response, (caller, filled) -> {
            services.administration().countRead(caller);
            work.accept(caller, filled);
        });
    }

    /**
     * Like {@link #administeringReads}, for a call that shows what users would expect to be private: its entry in the
     * audit log is written before the response.
     *
     * @param work fills the response, and returns whom or what it shows; empty if it shows nothing
     */
    public <R> R administeringLookups(String token, R response, BiFunction<String, R, Optional<AuditedAction>> work) {
        return administeringReads(token, response, (caller, filled) -> {
            Optional<AuditedAction> shown = work.apply(caller, filled);
            if (shown.isPresent()) {
                services.lookups().add(new Lookups.Lookup(Call.current().operation(), caller, address(), shown.get()));
            }
        });
    }

    /** Runs a call of an auditor, and counts it; the work fills the response. */
    public <R> R auditing(String token, R response, Consumer<R> work) {
        return signedIn(token, response, (caller, filled) -> {
            AdminRules.requireAuditor(services.people(), caller.username());
            services.administration().countRead(caller.username());
            work.accept(filled);
        });
    }

    private <R> R authenticated(
            Function<String, OpenSession> sessions, String token, R response, BiConsumer<OpenSession, R> work) {
        return run(response, () -> {
            OpenSession caller = sessions.apply(token);
            Call.current().recordCaller(caller);
            work.accept(caller, response);
        });
    }

    /** The network address of the caller. */
    public String address() {
        return Call.current().address();
    }

    private <R> R run(R response, Runnable work) {
        Call call = Call.current();
        call.reachEndpoint();
        try {
            services.journal().requireLoaded();
            runWithLatestState(work);
        } catch (RuntimeException e) {
            Fault fault = Faults.of(e, call.id());
            call.refuse(fault);
            audited.refused(call, fault, e instanceof InconclusiveRefusal);
        }
        return response;
    }

    /**
     * A client may have just learnt from another node of a session, a room or a message that this node has not applied
     * yet. So if a call is refused because of state that may be stale, it is run once more after this node has caught
     * up. That is safe because a refused call has changed nothing. It is counted once. A refusal by the transaction is
     * final, because that has the latest state.
     */
    private void runWithLatestState(Runnable work) {
        long applied = services.journal().applied();
        try (CountedOnce counted = CountedOnce.begin()) {
            try {
                work.run();
            } catch (ChatException refusal) {
                if (refusal.isDecided()
                        || !POSSIBLY_STALE.contains(refusal.problem())
                        || !services.journal().catchUp(applied, MOST_CATCHING_UP)) {
                    throw refusal;
                }
                counted.again();
                work.run();
            }
        }
    }
}
