package org.chatrpc.ops.setting.identity;

import static org.chatrpc.ops.setting.value.Setting.number;
import static org.chatrpc.ops.setting.value.Setting.text;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chatrpc.oidc.Endpoint;
import org.chatrpc.oidc.ProviderPolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/** The settings for signing in with an OpenID Connect provider. */
public final class OidcSettings {
    static final Setting<Optional<URI>> ISSUER = new Setting<>(
            "chat.oidc.issuer",
            "",
            "an https URL without a query, or an http URL of this machine",
            "The issuer of the OpenID Connect provider with which people sign in, such as `https://id.example.org/realms/all`, "
                    + "exactly as its tokens name it. An http URL only on a loopback address. Needed if `chat.auth` names `oidc`.",
            OidcSettings::issuer);
    static final Setting<String> CLIENT_ID = text(
            "chat.oidc.clientId",
            "a text",
            "The id under which the desktop client is known to the provider, as a public client with the redirect "
                    + "`http://127.0.0.1/` and any port. Needed with an issuer.");
    static final Setting<String> NAME =
            text("chat.oidc.name", "a text", "The name of the provider on the sign-in button. Unset, its host.");
    static final Setting<String> SCOPES = new Setting<>(
            "chat.oidc.scopes",
            "openid profile",
            "scopes separated by spaces, openid among them",
            "The scopes that the desktop client requests.",
            OidcSettings::scopes);
    static final Setting<String> AUDIENCE = text(
            "chat.oidc.audience",
            "a text",
            "The required audience of access tokens with which programs sign in. It must differ from "
                    + "`chat.oidc.clientId`, because otherwise an ID token without a nonce would pass for an access "
                    + "token. Unset, programs cannot sign in with access tokens.");
    static final Setting<String> USERNAME = claim(
            "chat.oidc.usernameClaim",
            "preferred_username",
            "The claim of a token from which the username of a new account is derived. In a path, dots separate the "
                    + "steps.");
    static final Setting<String> DISPLAY_NAME =
            claim("chat.oidc.displayNameClaim", "name", "The claim with the name shown to people.");
    static final Setting<String> GROUPS =
            claim("chat.oidc.groupsClaim", "groups", "The claim with groups or roles, such as `realm_access.roles`.");
    static final Setting<String> ADMINISTRATORS = text(
            "chat.oidc.administratorGroup",
            "a text",
            "The group or role whose members administer this server, decided at each sign-in. Unset, the provider does not decide "
                    + "that.");
    static final Setting<Integer> SKEW = number(
            "chat.oidc.clockSkewSeconds",
            60,
            0,
            600,
            "How far the clock of the provider may differ from that of this server, in seconds.");
    static final Setting<Integer> TIMEOUT = number(
            "chat.oidc.timeoutSeconds",
            5,
            1,
            60,
            "How long connecting to the provider may take, and then each wait for what it sends, in seconds.");
    static final Setting<Integer> MAX_KIB = number(
            "chat.oidc.maxDocumentKib", 256, 1, 16_384, "Maximum size of each document of the provider, in KiB.");
    static final Setting<Integer> KEEP = number(
            "chat.oidc.keepKeysMinutes",
            60,
            10,
            10_080,
            "How long the keys of the provider are used before they are fetched again, in minutes. While that fails, they stay in "
                    + "use.");
    static final Setting<Integer> REFETCH = number(
            "chat.oidc.refetchSeconds",
            30,
            1,
            300,
            "At most two fetches of its keys in this period because of tokens with an unknown key, in seconds.");
    static final Setting<Integer> MAX_CHECKS = number(
            "chat.oidc.maxChecks",
            16,
            2,
            10_000,
            "Maximum number of calls that check a token at the same time, each of which may wait for the provider; one network may "
                    + "have half of them. Further ones are refused with OVERLOADED.");

    /** In the order in which they are documented. */
    public static final List<Setting<?>> ALL = List.of(
            ISSUER,
            CLIENT_ID,
            NAME,
            SCOPES,
            AUDIENCE,
            USERNAME,
            DISPLAY_NAME,
            GROUPS,
            ADMINISTRATORS,
            SKEW,
            TIMEOUT,
            MAX_KIB,
            KEEP,
            REFETCH,
            MAX_CHECKS);

    private OidcSettings() {}

    /** The provider; empty if there is none. */
    public static Optional<ProviderPolicy> policy(SettingValues values) {
        boolean wanted = values.get(IdentitySettings.AUTH).contains(Authority.OIDC);
        if (wanted != values.get(ISSUER).isPresent()) {
            throw new IllegalArgumentException(
                    "The setting chat.oidc.issuer is needed if chat.auth names oidc, and of no use otherwise.");
        }
        return values.get(ISSUER).map(issuer -> {
            if (values.get(CLIENT_ID).isEmpty()) {
                throw new IllegalArgumentException("The setting chat.oidc.issuer needs chat.oidc.clientId ("
                        + CLIENT_ID.environmentName() + ") as well.");
            }
            if (values.get(AUDIENCE).equals(values.get(CLIENT_ID))) {
                throw new IllegalArgumentException("The setting chat.oidc.audience (" + AUDIENCE.environmentName()
                        + ") must not be chat.oidc.clientId, as ID tokens would pass for access tokens then.");
            }
            return new ProviderPolicy(
                    values.get(NAME).isEmpty() ? issuer.getHost() : values.get(NAME),
                    issuer,
                    values.get(CLIENT_ID),
                    values.get(SCOPES),
                    Optional.of(values.get(AUDIENCE)).filter(audience -> !audience.isEmpty()),
                    new ProviderPolicy.Claims(
                            values.get(USERNAME),
                            values.get(DISPLAY_NAME),
                            values.get(GROUPS),
                            values.get(ADMINISTRATORS)),
                    values.seconds(SKEW),
                    new ProviderPolicy.Limits(
                            values.seconds(TIMEOUT),
                            1024 * values.get(MAX_KIB),
                            Duration.ofMinutes(values.get(KEEP)),
                            values.seconds(REFETCH),
                            values.get(MAX_CHECKS)));
        });
    }

    private static Setting<String> claim(String key, String fallback, String meaning) {
        return new Setting<>(key, fallback, "the name of a claim", meaning, Optional::of);
    }

    private static Optional<Optional<URI>> issuer(String text) {
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<URI> address = Endpoint.parse(text).filter(given -> given.getRawQuery() == null);
        return address.isPresent() ? Optional.of(address) : Optional.empty();
    }

    private static Optional<String> scopes(String text) {
        return Optional.of(text).filter(given -> Arrays.asList(given.split(" ")).contains("openid"));
    }
}
