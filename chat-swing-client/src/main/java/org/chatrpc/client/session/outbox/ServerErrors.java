package org.chatrpc.client.session.outbox;

import java.util.HashMap;
import java.util.Map;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.OutgoingResponse;

/**
 * How often in a row the server has failed at an entry. Its contract says that such a call may be repeated, but a response that
 * it fails at again and again would hold up its room for ever, and nobody sees it to discard it. On the event thread.
 */
final class ServerErrors {

    /** Internal errors after which a response is given up. */
    static final int MOST = 5;

    /** The code of an error that the server did not expect; the others say that it can do nothing at the moment. */
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
                && counts.merge(unsent.key(), 1, Integer::sum) >= MOST;
    }

    /** An entry is gone, or has failed for another reason. */
    void forget(String key) {
        counts.remove(key);
    }
}
