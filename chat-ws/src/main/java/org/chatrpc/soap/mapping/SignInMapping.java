package org.chatrpc.soap.mapping;

import org.chatrpc.contract.SignInProvider;
import org.chatrpc.oidc.ProviderPolicy;
import org.chatrpc.oidc.ProviderSignIn;

/** Maps the ways to sign in to the types of the contract. */
public final class SignInMapping {
    private SignInMapping() {}

    public static SignInProvider provider(ProviderSignIn.Offer offer) {
        ProviderPolicy policy = offer.provider();
        SignInProvider provider = new SignInProvider();
        provider.setName(policy.name());
        provider.setIssuer(policy.issuer().toString());
        provider.setClientId(policy.clientId());
        provider.setScopes(policy.scopes());
        offer.addresses().ifPresent(addresses -> {
            provider.setAuthorizationEndpoint(addresses.authorization().toString());
            provider.setTokenEndpoint(addresses.token().toString());
        });
        return provider;
    }
}
