package org.chatrpc.account.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.LinkedIdentity;

/** Which accounts belong to people whom providers know. Kept only on disk. Thread-safe. */
public interface IdentityStore {

    /** The account of this person, if there is one yet. */
    Optional<LinkedIdentity> find(LinkedIdentity.Key key);

    /** Those of a provider after {@code afterSubject} (from the first one if empty), ordered by subject, at most {@code limit}. */
    List<LinkedIdentity> of(String provider, String afterSubject, int limit);

    /**
     * Whether it is this caller's turn to compare the accounts of a provider with it: once the time has come, for one caller
     * among all nodes. Also if the time is further away than it can be, as the clock of a node was wrong when it was set.
     *
     * @param now by this node's clock
     * @param next when it is somebody's turn again
     * @param within how far away that is at most
     */
    boolean claimSync(String provider, Instant now, Instant next, Duration within);
}
