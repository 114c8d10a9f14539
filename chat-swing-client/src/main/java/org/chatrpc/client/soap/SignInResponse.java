package org.chatrpc.client.soap;

import java.net.URI;
import java.util.Optional;
import org.chatrpc.client.session.signin.SignInOptions;
import org.chatrpc.client.session.signin.SignInProvider;
import org.chatrpc.contract.GetSignInOptionsResponse;
import org.jspecify.annotations.Nullable;

/** Maps how a server signs people in from the contract. */
final class SignInResponse {

    private SignInResponse() {}

    /** Addresses that cannot be read are as good as none. */
    static SignInOptions options(GetSignInOptionsResponse answer) {
        return new SignInOptions(
                answer.isPassword(),
                Optional.ofNullable(answer.getProvider())
                        .map(provider -> new SignInProvider(
                                provider.getName(),
                                provider.getIssuer(),
                                provider.getClientId(),
                                provider.getScopes(),
                                addresses(provider.getAuthorizationEndpoint(), provider.getTokenEndpoint()))));
    }

    private static Optional<SignInProvider.Addresses> addresses(
            @Nullable String authorization, @Nullable String token) {
        if (authorization == null || token == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignInProvider.Addresses(URI.create(authorization), URI.create(token)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
