package org.chatrpc.model;

import java.time.Instant;

/**
 * Which account belongs to somebody whom a provider knows, such as a directory. Only {@code suspended} ever changes.
 *
 * @param provider the name of the provider, such as {@code ldap}
 * @param subject what identifies the person there and never changes or passes to another, unlike names
 * @param username the account
 * @param suspended whether the account was deactivated because the provider no longer lets that person in, and is to become
 *     active again with it; not set for an account that an administrator had deactivated before
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
