package org.chatrpc.ops.setting.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may sign people in, as the setting {@code chat.auth} names it. */
public enum Authority {
    INTERNAL,
    LDAP,
    /** The realm of the container in which this application runs. */
    REALM,
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
