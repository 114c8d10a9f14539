package org.chatrpc.model;

import java.time.Instant;

/**
 * The link between an account and an identity at a provider, such as a directory. Only {@code suspended} ever changes.
 *
 * @param provider the name of the provider, such as {@code ldap}
 * @param subject identifies the person at the provider; unlike names, never changes and is never reassigned
 * @param username the account
 * @param suspended whether the account was deactivated because the provider no longer admits the person, and should be
 *     reactivated when the provider does; not set for an account that an administrator had deactivated before
 */
public record LinkedIdentity(String provider, String subject, String username, Instant linkedAt, boolean suspended) {
    /** The other side of the account. */
    public record Key(String provider, String subject) {}

    public Key key() {
        return new Key(provider, subject);
    }

    public LinkedIdentity withSuspended(boolean changed) {
        return new LinkedIdentity(provider, subject, username, linkedAt, changed);
    }
}
