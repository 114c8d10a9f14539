package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as administrators see it.
 *
 * @param service whether a program uses it instead of a person
 * @param active whether it can sign in
 * @param administrator whether it administers the server
 * @param auditor whether it may read the audit log
 * @param mustChangePassword whether an administrator set its password and it has not been changed since
 * @param sessions how many sessions are open
 * @param lastSeenAt when a call last used one of them; empty if there are none
 * @param oneTimeUntil until when a password that an administrator set can be used; empty if there is none, or forever
 */
public record ManagedAccount(
        String username,
        String displayName,
        boolean service,
        boolean active,
        boolean administrator,
        boolean auditor,
        boolean mustChangePassword,
        Instant createdAt,
        int sessions,
        Optional<Instant> lastSeenAt,
        Optional<Instant> oneTimeUntil) {}
