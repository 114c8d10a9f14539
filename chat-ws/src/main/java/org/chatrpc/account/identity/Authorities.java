package org.chatrpc.account.identity;

import java.util.List;
import java.util.Optional;
import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that verify passwords, in order. Administrators whose passwords this server stores can always sign in
 * with them. Thread-safe.
 *
 * @param internal whether other users whose password this server stores can sign in with it, too, and register
 * @param external external authorities, in the order in which they are asked about users whose password this server
 *     does not store
 */
public record Authorities(boolean internal, List<Authenticator> external) {
    /** This server alone. */
    public static final Authorities INTERNAL = new Authorities(true, List.of());

    public Authorities {
        external = List.copyOf(external);
    }

    /**
     * The identity that this password belongs to, according to the first external authority that accepts it. If one is
     * unavailable, those after it are still asked.
     *
     * @throws ChatException if none accepts the password: the failure of the first unavailable authority. A {@link
     *     InconclusiveRefusal} takes precedence, because the password may have been wrong. ACCOUNT_INACTIVE at once from an
     *     authority that accepts it
     */
    public Optional<ExternalIdentity> authenticate(Credentials credentials) {
        ChatException unanswered = null;
        for (Authenticator authority : external) {
            try {
                Optional<ExternalIdentity> person = authority.authenticate(credentials);
                if (person.isPresent()) {
                    return person;
                }
            } catch (ChatException e) {
                if (!e.problem().retryable()) {
                    throw e;
                }
                unanswered = graver(unanswered, e);
            }
        }
        if (unanswered != null) {
            throw unanswered;
        }
        return Optional.empty();
    }

    private static ChatException graver(@Nullable ChatException first, ChatException next) {
        boolean isGraver = next instanceof InconclusiveRefusal && !(first instanceof InconclusiveRefusal);
        return first == null || isGraver ? next : first;
    }
}
