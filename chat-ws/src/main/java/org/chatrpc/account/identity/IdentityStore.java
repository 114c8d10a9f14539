package org.chatrpc.account.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.LinkedIdentity;

/** The links between accounts and the identities at providers. Stored only on disk. Thread-safe. */
public interface IdentityStore {

    /** The account of this person, if there is one yet. */
    Optional<LinkedIdentity> find(LinkedIdentity.Key key);

    /**
     * The identities of a provider after {@code afterSubject} (from the first one if empty), ordered by subject, at
     * most {@code limit}.
     */
    List<LinkedIdentity> of(String provider, String afterSubject, int limit);

    /**
     * Claims the next synchronisation with a provider: true for one caller among all nodes once it is due. A due time
     * further away than {@code within} was set by a wrong clock and is ignored.
     *
     * @param now by this node's clock
     * @param next when the synchronisation after this one is due
     * @param within the maximum plausible distance of a due time
     */
    boolean claimSync(String provider, Instant now, Instant next, Duration within);
}
