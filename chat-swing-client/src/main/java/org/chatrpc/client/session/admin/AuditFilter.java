package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the audit log to show: those to which everything applies that is not empty.
 *
 * @param kind what happened, as the server calls it
 * @param actor who did it or tried to
 * @param subject to whom it was done
 * @param refusedOnly whether to leave out what was done
 * @param from the first moment
 * @param until the moment after the last one
 */
public record AuditFilter(
        String kind,
        String actor,
        String subject,
        String room,
        boolean refusedOnly,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything. */
    public static final AuditFilter NONE = new AuditFilter("", "", "", "", false, Optional.empty(), Optional.empty());
}
