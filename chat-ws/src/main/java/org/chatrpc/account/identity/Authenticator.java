package org.chatrpc.account.identity;

import java.util.Optional;

/** An external authority that verifies passwords. Implementations are thread-safe. */
public interface Authenticator {
    /**
     * The identity that this password belongs to; empty if there is no such person or the password is wrong, which
     * callers cannot distinguish. Called on the thread of the request, without a lock; returns within a limited time.
     *
     * @throws org.chatrpc.problem.ChatException ACCOUNT_INACTIVE if the password is right but the person may not use
     *     the chat; a retryable problem if the password cannot be verified now, as a {@link InconclusiveRefusal} if it was
     *     checked and refused
     */
    Optional<ExternalIdentity> authenticate(Credentials credentials);
}
