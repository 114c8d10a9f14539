package org.chatrpc.account.identity;

import java.util.Optional;
import java.util.Set;
import org.chatrpc.model.LinkedIdentity;

/**
 * Somebody whom a provider knows, as it describes that person now.
 *
 * @param provider the name of the provider, which never changes, such as {@code ldap}
 * @param subject what identifies the person there and never changes or passes to another; compared exactly
 * @param username the user name there, from which the name of a new account is made; see {@link ChosenUsername}
 * @param displayName as the provider has it; if it is none that an account can have, the username is shown
 * @param administrator whether the person administers this server; empty if the provider does not say, and so leaves that to this
 *     server
 * @param rooms the ids of rooms that the person is to be in because of groups there, as far as is known now
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

    /** Somebody of whose groups nothing is known. */
    public ExternalIdentity(
            String provider, String subject, String username, String displayName, Optional<Boolean> administrator) {
        this(provider, subject, username, displayName, administrator, Set.of());
    }

    /** The same person, with these rooms. */
    public ExternalIdentity withRooms(Set<String> known) {
        return new ExternalIdentity(provider, subject, username, displayName, administrator, known);
    }

    /** What identifies the person. */
    public LinkedIdentity.Key key() {
        return new LinkedIdentity.Key(provider, subject);
    }
}
