package org.chatrpc.ops.setting.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.ldap.LdapPolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/** The settings of sign-in. */
public final class IdentitySettings {
    public static final Setting<Set<Authority>> AUTH = new Setting<>(
            "chat.auth",
            "internal",
            "a list of " + Authority.names() + ", separated by commas",
            "Who authenticates users: `internal` is the chat itself, with passwords; `ldap` is a directory, which "
                    + "verifies them; `realm` is the realm of the application server; `oidc` is the provider of "
                    + "`chat.oidc.issuer`, in the browser. Several are separated by commas, and tried in this order "
                    + "for users whose password the chat does not have. Without `internal`, registration is not "
                    + "possible, and only administrators can sign in with passwords of the chat.",
            Authority::parse);

    /** In the order in which they are documented. */
    public static final List<Setting<?>> ALL = Stream.<List<? extends Setting<?>>>of(
                    List.of(AUTH), LdapSettings.ALL, RealmSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    private IdentitySettings() {}

    /** The directory, if there is one. */
    public static Optional<LdapPolicy> ldap(SettingValues values) {
        return values.get(AUTH).contains(Authority.LDAP) ? Optional.of(LdapSettings.policy(values)) : Optional.empty();
    }
}
