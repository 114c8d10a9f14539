package org.chatrpc.model.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A filter for the audit log: selects the entries that match all conditions that are present.
 *
 * @param before only entries with a smaller number
 * @param kind of this kind
 * @param actor by this account
 * @param subject about this account
 * @param room about this room
 * @param refusedOnly only refusals
 * @param from at this time or later
 * @param until before this time
 */
public record AuditQuery(
        OptionalLong before,
        Optional<String> kind,
        Optional<String> actor,
        Optional<String> subject,
        Optional<String> room,
        boolean refusedOnly,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** All entries. */
    public static final AuditQuery ALL = new AuditQuery(
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());
}
