package org.chatrpc.client.session.outbox;

import java.util.HashMap;
import java.util.Map;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.outgoing.OutgoingResponse;

/**
 * Counts the consecutive errors of the server for an entry. By contract, such a call may be repeated; but a response that
 * always fails would block its room forever, and the user cannot see it to discard it. On the event thread.
 */
final class ServerErrors {

    /** Number of internal errors after which a response is dropped. */
    static final int MAX_ATTEMPTS = 5;

    /**
     * The code of an unexpected error; the other codes mean that the server is temporarily unable to process the call.
     */
    private static final String INTERNAL = "INTERNAL";

    private final Map<String, Integer> counts = new HashMap<>();

    /** Counts a failure. @return whether the entry is to be given up */
    boolean hopeless(Unsent unsent, Exception failure) {
        boolean internal = failure instanceof GatewayException.Refused refused
                && refused.refusal().code().equals(INTERNAL);
        if (!internal) {
            forget(unsent.key());
        }
        return internal
                && unsent.wanted() instanceof OutgoingResponse
                && counts.merge(unsent.key(), 1, Integer::sum) >= MAX_ATTEMPTS;
    }

    /** An entry was removed, or has failed for another reason. */
    void forget(String key) {
        counts.remove(key);
    }
}
