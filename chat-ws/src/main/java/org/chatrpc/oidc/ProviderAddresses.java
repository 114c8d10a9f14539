package org.chatrpc.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/**
 * The addresses of a provider, from its discovery document (OpenID Connect Discovery 1.0, section 3).
 *
 * @param authorization where people sign in, with their browser
 * @param token where a client exchanges the code that the browser brought
 * @param keys where the keys are with which it signs
 */
public record ProviderAddresses(URI authorization, URI token, URI keys) {

    /** @throws IOException if the document is not that of this issuer, or has an address that must not be used */
    static ProviderAddresses parse(String document, URI issuer) throws IOException {
        try {
            Map<String, Object> values = JSONObjectUtils.parse(document);
            if (!issuer.toString().equals(JSONObjectUtils.getString(values, "issuer"))) {
                throw new IOException("The discovery document is that of another issuer");
            }
            return new ProviderAddresses(
                    address(values, "authorization_endpoint"),
                    address(values, "token_endpoint"),
                    address(values, "jwks_uri"));
        } catch (ParseException e) {
            throw new IOException("The discovery document cannot be read", e);
        }
    }

    private static URI address(Map<String, Object> values, String name) throws IOException, ParseException {
        String text = JSONObjectUtils.getString(values, name);
        return Endpoint.parse(text == null ? "" : text)
                .orElseThrow(() -> new IOException(name + " is neither https nor on this machine"));
    }
}
