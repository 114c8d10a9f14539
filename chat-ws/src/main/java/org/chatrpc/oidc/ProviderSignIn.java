package org.chatrpc.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.ExternalSignIn;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** Signing in with a token of the OpenID Connect provider, if the server has one. Thread-safe. */
public final class ProviderSignIn {
    /**
     * A token of a few kilobytes has room for a person's groups; this bounds the data parsed before the signature is
     * verified.
     */
    private static final int MAX_TOKEN = 16_384;

    private static final int MAX_NONCE = 256;

    private final Optional<ProviderPolicy> policy;
    private final Optional<TokenVerifier> verifier;
    private final UsedTokens used;
    private final ExternalSignIn people;
    private final Clock clock;

    /** @param policy empty if the server has no provider */
    public ProviderSignIn(Optional<ProviderPolicy> policy, UsedTokens used, ExternalSignIn people, Clock clock) {
        this.policy = policy;
        this.verifier = policy.map(given -> new TokenVerifier(given, clock));
        this.used = used;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Where people sign in.
     *
     * @param addresses empty while the provider cannot be reached
     */
    public record Offer(ProviderPolicy provider, Optional<ProviderAddresses> addresses) {}

    /** Where people sign in with the provider; empty if there is none. May wait for the provider. */
    public Optional<Offer> offer(Network caller) {
        return policy.map(provider -> new Offer(provider, verifier.orElseThrow().addresses(caller)));
    }

    /**
     * Opens a session for the person of a token, whose account is created if there is none yet.
     *
     * @param nonce of an ID token, which is then used up; empty for an access token
     * @param attempt identifies the call; the same if the call is run again
     */
    public NewSession signIn(String token, Optional<String> nonce, Origin origin, String attempt) {
        if (policy.isEmpty()) {
            throw TokenVerifier.refused("this server accepts none");
        }
        ProviderPolicy provider = policy.get();
        requireAtMost("identityToken", Require.present("identityToken", token), MAX_TOKEN);
        nonce.ifPresent(given -> requireAtMost("nonce", given, MAX_NONCE));
        Expected expected = new Expected(
                nonce.map(given -> provider.clientId())
                        .or(provider::audience)
                        .orElseThrow(() -> TokenVerifier.refused("this server accepts no access tokens")),
                nonce);
        VerifiedToken verified = verifier.orElseThrow().verify(token, expected, origin.network());
        ExternalIdentity person = new TokenClaims(provider).identity(verified);
        // Consumed as late as possible, so that a caller who is temporarily refused may retry with it.
        return people.signIn(person, origin, () -> {
            if (nonce.isPresent() && !used.use(verified.hash(), attempt, verified.expiresAt(), clock.instant())) {
                throw TokenVerifier.refused("it was used before");
            }
        });
    }

    private static void requireAtMost(String field, String value, int max) {
        if (value.getBytes(StandardCharsets.UTF_8).length > max) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " has more than " + max + " bytes.");
        }
    }
}
