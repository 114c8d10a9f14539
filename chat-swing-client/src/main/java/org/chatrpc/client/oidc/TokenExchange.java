package org.chatrpc.client.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chatrpc.client.oidc.BrowserSignInException.Reason;

/**
 * Exchanges the code that the browser brought for an ID token (OpenID Connect Core 1.0, section 3.1.3). The connection is of the
 * same kind as those of the calls to the chat: the same proxy, the same certificates, no redirects.
 */
final class TokenExchange {

    private static final int TIMEOUT_MILLIS = 20_000;

    /** Several times what the tokens of a provider take. */
    private static final int MAX_BYTES = 256 * 1_024;

    private TokenExchange() {}

    /** Blocks until the response arrives. */
    static String idToken(URI endpoint, String clientId, URI redirect, String code, String verifier)
            throws BrowserSignInException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("grant_type", "authorization_code");
        values.put("client_id", clientId);
        values.put("redirect_uri", redirect.toString());
        values.put("code", code);
        values.put("code_verifier", verifier);
        try {
            return idToken(post(endpoint, AuthorizationRequest.form(values)));
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new BrowserSignInException(Reason.NO_TOKEN, e);
        }
    }

    private static String post(URI endpoint, String form) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
        try {
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setRequestProperty("Accept", "application/json");
            connection.getOutputStream().write(form.getBytes(UTF_8));
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("The provider answers with the status " + connection.getResponseCode());
            }
            try (InputStream answer = connection.getInputStream()) {
                byte[] bytes = answer.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new IOException("The answer of the provider is too long");
                }
                return new String(bytes, UTF_8);
            }
        } finally {
            connection.disconnect();
        }
    }

    private static String idToken(String answer) throws IOException {
        JsonElement token = JsonParser.parseString(answer).getAsJsonObject().get("id_token");
        if (token == null || !token.isJsonPrimitive()) {
            throw new IOException("The provider sent no ID token");
        }
        return token.getAsString();
    }
}
