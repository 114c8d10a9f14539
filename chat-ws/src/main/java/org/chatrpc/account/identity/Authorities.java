package org.chatrpc.account.identity;

import java.util.List;
import java.util.Optional;

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

    /** Whose password this is, according to the first of the others who says that it is right. */
    public Optional<ExternalIdentity> authenticate(Credentials credentials) {
        return external.stream()
                .flatMap(authority -> authority.authenticate(credentials).stream())
                .findFirst();
    }
}
