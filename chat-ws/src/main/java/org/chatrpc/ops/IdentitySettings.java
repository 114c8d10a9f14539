package org.chatrpc.ops;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.ldap.LdapPolicy;

/** The settings of who signs people in. */
final class IdentitySettings {
    static final Setting<Set<Authority>> AUTH = new Setting<>(
            "chat.auth",
            "internal",
            "a list of " + Authority.names() + ", separated by commas",
            "Who signs people in: `internal` is the chat itself, with passwords; `ldap` is a directory, which checks them; `oidc` is the "
                    + "provider of `chat.oidc.issuer`, in the browser. Several are separated by commas, and asked in this order about "
                    + "people whose password the chat does not have. Without `internal`, nobody can register, and the chat's own "
                    + "passwords are of use to its administrators only, who can always sign in with them.",
            Authority::parse);

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL =
            Stream.concat(Stream.of(AUTH), LdapSettings.ALL.stream()).toList();

    private IdentitySettings() {}

    /** The directory, if there is one. */
    static Optional<LdapPolicy> ldap(SettingValues values) {
        return values.get(AUTH).contains(Authority.LDAP) ? Optional.of(LdapSettings.policy(values)) : Optional.empty();
    }

    /** Who may sign people in, as the setting {@code chat.auth} names it. */
    enum Authority {
        INTERNAL,
        LDAP,
        /** The provider of {@code chat.oidc.issuer}, which checks no passwords for the chat: people sign in there. */
        OIDC;

        /** As it is written in the setting. */
        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All names, for people. */
        static String names() {
            return Arrays.stream(values()).map(Authority::text).collect(Collectors.joining(", "));
        }

        /** Those that the text names, in its order; empty if it names something else, or none. */
        static Optional<Set<Authority>> parse(String text) {
            Set<Authority> found = new LinkedHashSet<>();
            for (String word : text.split(",", -1)) {
                Optional<Authority> authority = Arrays.stream(values())
                        .filter(each -> each.text().equals(word.strip()))
                        .findFirst();
                if (authority.isEmpty()) {
                    return Optional.empty();
                }
                found.add(authority.get());
            }
            return Optional.of(found);
        }
    }
}
