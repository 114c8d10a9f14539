package org.chatrpc.soap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.chatrpc.contract.Fault;
import org.chatrpc.log.StoreUnavailableException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The one mapping of exceptions to faults. A refusal says what it says; anything else is a defect, of which the caller
 * learns no more than the number of the incident under which the server's log tells all. Thread-safe.
 */
public final class Faults {
    private static final Logger LOGGER = System.getLogger(Faults.class.getName());

    private Faults() {}

    /** @param callId what the log calls the call: the number of the incident, if it is one */
    public static Fault of(Throwable thrown, String callId) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ChatException refusal) {
                return of(refusal);
            }
            if (t instanceof StoreUnavailableException away) {
                return of(ChatException.unavailable(away));
            }
        }
        LOGGER.log(Level.ERROR, "Incident " + callId + ": a call failed unexpectedly", thrown);
        Fault fault = of(ChatException.of(
                Problem.INTERNAL, "Something went wrong on the server. Its log calls it incident " + callId + "."));
        fault.setIncident(callId);
        return fault;
    }

    public static Fault of(ChatException refusal) {
        if (refusal.getCause() != null) {
            LOGGER.log(Level.DEBUG, refusal.getMessage(), refusal.getCause());
        }
        Fault fault = new Fault();
        fault.setCode(refusal.problem().name());
        fault.setMessage(refusal.getMessage());
        fault.setRetryable(refusal.problem().retryable());
        refusal.retryAfter().ifPresent(wait -> fault.setRetryAfterMillis(wait.toMillis()));
        refusal.field().ifPresent(fault::setField);
        return fault;
    }
}
