package org.chatrpc.soap.fault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.chatrpc.contract.Fault;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The single mapping of exceptions to faults. A refusal is reported with its own code and message. Anything else is a
 * defect: the caller learns only an incident number, under which the log has the details. Thread-safe.
 */
public final class Faults {
    private static final Logger LOGGER = System.getLogger(Faults.class.getName());

    private Faults() {}

    /**
     * @param callId the id of the call, which becomes the incident number
     */
    public static Fault of(Throwable thrown, String callId) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ChatException refusal) {
                return of(refusal);
            }
            if (t instanceof StoreUnavailableException unavailable) {
                return of(unavailable.refusal());
            }
        }
        Incidents.log(callId, thrown);
        Fault fault = of(ChatException.of(
                Problem.INTERNAL,
                "Something went wrong on the server. Quote incident " + callId + " to its operator."));
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
