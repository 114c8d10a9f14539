package org.chatrpc.realm;

import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * How the realm of the container is asked.
 *
 * @param probe somebody whom the realm always knows, and who tells a realm that does not answer from a wrong password
 * @param queue how many sign-ins ask the realm at the same time, and how many may wait
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
