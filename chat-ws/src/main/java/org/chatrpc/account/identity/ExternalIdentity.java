package org.chatrpc.account.identity;

import java.util.Optional;
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
 */
public record ExternalIdentity(
        String provider, String subject, String username, String displayName, Optional<Boolean> administrator) {
    /** What identifies the person. */
    public LinkedIdentity.Key key() {
        return new LinkedIdentity.Key(provider, subject);
    }
}
