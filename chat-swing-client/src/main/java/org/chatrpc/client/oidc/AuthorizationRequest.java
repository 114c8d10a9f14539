package org.chatrpc.client.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatrpc.client.session.signin.SignInProvider;

/**
 * Random values that the client generates for one sign-in.
 *
 * @param state returned by the browser; protects against a code of another sign-in
 * @param nonce contained in the ID token; protects against a token of another sign-in
 * @param verifier the secret without which the code is worthless (PKCE, RFC 7636)
 */
record AuthorizationRequest(String state, String nonce, String verifier) {

    private static final int BYTES = 32;

    /** Each value is 256 random bits. */
    static AuthorizationRequest fresh() {
        SecureRandom random = new SecureRandom();
        return new AuthorizationRequest(text(random), text(random), text(random));
    }

    private static String text(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where the browser signs in, and then comes back to {@code redirect}. */
    URI address(SignInProvider provider, SignInProvider.Addresses addresses, URI redirect) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", redirect.toString());
        query.put("scope", provider.scopes());
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge());
        query.put("code_challenge_method", "S256");
        String address = addresses.authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + form(query));
    }

    private String challenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** As in a query or a form. */
    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value ->
                        URLEncoder.encode(value.getKey(), UTF_8) + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "AuthorizationRequest";
    }
}
