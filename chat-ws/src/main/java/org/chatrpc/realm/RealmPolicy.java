package org.chatrpc.realm;

import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * How the realm of the container is queried.
 *
 * @param probe a user whom the realm always knows, to distinguish an unavailable realm from a wrong password
 * @param queue how many sign-ins query the realm at the same time, and how many may wait
 */
public record RealmPolicy(Optional<Probe> probe, FairQueuePolicy queue) {
    /** An account of the realm. */
    public record Probe(String name, String password) {
        /** Without the password, so that it never ends up in a log file. */
        @Override
        public String toString() {
            return "Probe[" + name + "]";
        }
    }
}
