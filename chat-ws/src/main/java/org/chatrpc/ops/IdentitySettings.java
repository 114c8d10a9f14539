package org.chatrpc.ops;

import java.util.List;
import java.util.Set;
import org.chatrpc.account.identity.Authorities;

/** The settings of who checks passwords. */
final class IdentitySettings {
    static final Setting<Set<Authority>> AUTH = new Setting<>(
            "chat.auth",
            "internal",
            "a list of " + Authority.names() + ", separated by commas",
            "Who signs people in: `internal` is the chat itself, with passwords; `oidc` is the provider of `chat.oidc.issuer`, in the browser. Several are separated by commas, and asked in this order about "
                    + "people whose password the chat does not have. Without `internal`, nobody can register, and the chat's own "
                    + "passwords are of use to its administrators only, who can always sign in with them.",
            Authority::parse);

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(AUTH);

    private IdentitySettings() {}

    /** Who checks passwords. */
    static Authorities authorities(SettingValues values) {
        return new Authorities(values.get(AUTH).contains(Authority.INTERNAL), List.of());
    }
}
