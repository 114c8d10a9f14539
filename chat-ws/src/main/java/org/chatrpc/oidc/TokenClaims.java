package org.chatrpc.oidc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.account.identity.ExternalIdentity;

/** Reads the identity of a user from the claims of a token. Thread-safe. */
final class TokenClaims {
    private final ProviderPolicy policy;

    TokenClaims(ProviderPolicy policy) {
        this.policy = policy;
    }

    /** @throws org.chatrpc.problem.ChatException if the token has no username */
    ExternalIdentity identity(VerifiedToken token) {
        ProviderPolicy.Claims names = policy.claims();
        String username = text(token, names.username())
                .orElseThrow(() -> TokenVerifier.refused("it has no claim " + names.username() + " with a username"));
        return new ExternalIdentity(
                policy.issuer().toString(),
                token.subject(),
                username,
                text(token, names.displayName()).orElse(username),
                names.administrators().isEmpty()
                        ? Optional.empty()
                        : groups(token, names.groups()).map(found -> found.anyMatch(names.administrators()::equals)));
    }

    private static Optional<String> text(VerifiedToken token, String path) {
        return find(token.claims(), path)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank());
    }

    /**
     * Empty if the token has no such claim, and so does not determine groups: no one loses the administrator role for
     * that reason.
     */
    private static Optional<Stream<?>> groups(VerifiedToken token, String path) {
        return find(token.claims(), path)
                .<Stream<?>>map(found -> found instanceof Collection<?> several ? several.stream() : Stream.of(found));
    }

    /** A claim whose name has dots, such as a URL, is found as well as one within another. */
    private static Optional<Object> find(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return Optional.ofNullable(claims.get(path));
        }
        String[] steps = path.split("\\.", 2);
        return steps.length == 2 && claims.get(steps[0]) instanceof Map<?, ?> inner
                ? find(inner, steps[1])
                : Optional.empty();
    }
}
