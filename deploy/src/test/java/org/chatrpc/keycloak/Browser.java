package org.chatrpc.keycloak;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The browser of somebody who signs in at Keycloak, and the desktop client that sent the person there. For one sign-in. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String REDIRECT = "http://127.0.0.1:9/callback";
    private static final String CLIENT = "chat-desktop";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String verifier = (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", "");
    private final String nonce = UUID.randomUUID().toString();
    private final Keycloak keycloak;

    Browser(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** An ID token, and the nonce that was asked for with it. */
    record Identity(String token, String nonce) {}

    /** Signs in; empty if Keycloak does not let the person in. */
    Optional<Identity> signIn(String username, String password)
            throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", CLIENT);
        asked.put("redirect_uri", REDIRECT);
        asked.put("scope", "openid profile");
        asked.put("nonce", nonce);
        asked.put("state", "s");
        asked.put("code_challenge_method", "S256");
        asked.put(
                "code_challenge",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII))));
        URI page = URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?" + Keycloak.encoded(asked));
        HttpResponse<String> shown = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        Matcher form = FORM.matcher(shown.body());
        if (!form.find()) {
            throw new IOException("Keycloak shows no form");
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(shown))
                        .POST(BodyPublishers.ofString(
                                Keycloak.encoded(Map.of("username", username, "password", password))))
                        .build(),
                BodyHandlers.ofString());
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        return code.find() ? Optional.of(exchanged(URLDecoder.decode(code.group(1), UTF_8))) : Optional.empty();
    }

    /** Browsers take this machine for a secure origin, so that its cookies may be secure; the JDK's keeper of cookies does not. */
    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private Identity exchanged(String code) throws IOException, InterruptedException {
        String token = keycloak.token(
                "id_token",
                keycloak.issuer(),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        code,
                        "code_verifier",
                        verifier));
        return new Identity(token, nonce);
    }
}
