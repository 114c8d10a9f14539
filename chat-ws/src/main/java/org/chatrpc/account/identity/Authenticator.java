package org.chatrpc.account.identity;

import java.util.Optional;

/** Somebody else who checks passwords. Implementations are thread-safe. */
public interface Authenticator {
    /**
     * Whose password this is; empty if there is no such person or the password is wrong, which callers cannot tell apart. Called
     * on the thread of the request, without a lock; returns within a limited time.
     *
     * @throws org.chatrpc.problem.ChatException ACCOUNT_INACTIVE if the password is right and the person may not use the chat;
     *     a retryable one if the password cannot be checked now, which is a {@link RefusalInDoubt} if it was checked and refused
     */
    Optional<ExternalIdentity> authenticate(Credentials credentials);
}
