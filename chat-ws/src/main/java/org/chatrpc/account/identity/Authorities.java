package org.chatrpc.account.identity;

import java.util.List;
import java.util.Optional;
import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/**
 * Who checks passwords. Administrators whose passwords this server has can always sign in with them. Thread-safe.
 *
 * @param internal whether everybody else whose password this server has can sign in with it too, and register
 * @param external others, in the order in which they are asked about people whose password this server does not have
 */
public record Authorities(boolean internal, List<Authenticator> external) {
    /** This server alone. */
    public static final Authorities INTERNAL = new Authorities(true, List.of());

    public Authorities {
        external = List.copyOf(external);
    }

    /**
     * Whose password this is, according to the first of the others who says that it is right. If one cannot answer now, the
     * ones after it are asked all the same.
     *
     * @throws ChatException that of the first one who could not answer, if nobody else says that the password is right; rather a
     *     {@link RefusalInDoubt} than another, as the password may have been wrong. ACCOUNT_INACTIVE at once from whoever says that
     *     it is right
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
        boolean isGraver = next instanceof RefusalInDoubt && !(first instanceof RefusalInDoubt);
        return first == null || isGraver ? next : first;
    }
}
