package org.chatrpc.account.identity;

import java.util.Optional;
import java.util.Set;
import org.chatrpc.model.LinkedIdentity;

/**
 * A person as a provider currently describes them.
 *
 * @param provider the name of the provider, which never changes, such as {@code ldap}
 * @param subject identifies the person at the provider; never changes and is never reassigned; compared exactly
 * @param username the user name there, from which the name of a new account is derived; see {@link DerivedUsername}
 * @param displayName as the provider has it; if it is not a valid display name, the username is shown
 * @param administrator whether the person administers this server; empty if the provider does not say; then this server
 *     decides
 * @param rooms the ids of the rooms that the person should be in because of groups at the provider, as far as is known
 */
public record ExternalIdentity(
        String provider,
        String subject,
        String username,
        String displayName,
        Optional<Boolean> administrator,
        Set<String> rooms) {
    public ExternalIdentity {
        rooms = Set.copyOf(rooms);
    }

    /** A person whose groups are not known. */
    public ExternalIdentity(
            String provider, String subject, String username, String displayName, Optional<Boolean> administrator) {
        this(provider, subject, username, displayName, administrator, Set.of());
    }

    /** The same person, with these rooms. */
    public ExternalIdentity withRooms(Set<String> known) {
        return new ExternalIdentity(provider, subject, username, displayName, administrator, known);
    }

    /** The key that identifies the person. */
    public LinkedIdentity.Key key() {
        return new LinkedIdentity.Key(provider, subject);
    }
}
