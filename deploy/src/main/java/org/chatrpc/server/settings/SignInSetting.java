package org.chatrpc.server.settings;

import java.util.Arrays;

/** Who signs people in, as far as that depends on the server: the application checks everything else. */
public final class SignInSetting {

    private static final Setting AUTH = new Setting("chat.auth");
    private static final String REALM = "realm";

    private SignInSetting() {}

    /** @throws StartFailure if people are to sign in with the realm of this server, which has no usable one */
    public static void check() throws StartFailure {
        String ways = AUTH.value().orElse("");
        if (Arrays.stream(ways.split(",", -1)).map(String::strip).anyMatch(REALM::equals)) {
            throw new StartFailure(
                    "The setting chat.auth is '" + ways + "', but only an application server has a realm: use ldap"
                            + " or oidc, or deploy chat.war in Payara, WildFly or Liberty (docs/realm.md).");
        }
    }
}
