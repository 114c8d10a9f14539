package org.chatrpc.model.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of the audit log. Entries are numbered 1, 2, 3 ... and each contains the hash of the one before it, so none can be
 * changed, removed, inserted or moved without a trace.
 *
 * @param number its place in the chain
 * @param at when it was written, in milliseconds
 * @param kind as in {@link AuditRecord}, like the next four
 * @param room the room concerned; may be empty
 * @param subject the account concerned; may be empty
 * @param before the values before, as a JSON object of texts; empty if there are none
 * @param after the values after, likewise
 * @param times how many times it happened
 * @param previous the hash of the entry before it; that of the first one is {@link #START}
 * @param hash the hash of all of the above
 */
public record AuditEntry(
        long number,
        Instant at,
        String kind,
        String operation,
        String outcome,
        String actor,
        String address,
        String room,
        String subject,
        String before,
        String after,
        long times,
        String previous,
        String hash) {
    /** What the first entry refers to. */
    public static final String START = "";

    private static final long FIXED_BYTES = 500;

    /**
     * The entry that follows the one with this number and hash.
     *
     * @param before as in {@link AuditEntry}, like {@code after}
     */
    public static AuditEntry following(
            long number, String hash, Instant at, AuditRecord record, String before, String after) {
        AuditEntry entry = new AuditEntry(
                number + 1,
                at,
                record.kind(),
                record.operation(),
                record.outcome(),
                record.actor(),
                record.address(),
                record.act().room(),
                record.act().subject(),
                before,
                after,
                record.times(),
                hash,
                "");
        return entry.withHash(entry.computedHash());
    }

    private AuditEntry withHash(String computed) {
        return new AuditEntry(
                number, at, kind, operation, outcome, actor, address, room, subject, before, after, times, previous,
                computed);
    }

    /**
     * The hash that the entry must have: SHA-256, in lower-case hexadecimal, of its parts up to {@code previous}, each in UTF-8 and
     * preceded by its length in bytes and a colon, the time in milliseconds since 1970 UTC. So no two entries have the same
     * input.
     */
    public String computedHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List.of(
                            Long.toString(number),
                            Long.toString(at.toEpochMilli()),
                            kind,
                            operation,
                            outcome,
                            actor,
                            address,
                            room,
                            subject,
                            before,
                            after,
                            Long.toString(times),
                            previous)
                    .forEach(part -> update(digest, part));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    /** Whether its parts are those for which the hash was computed. */
    public boolean isIntact() {
        return computedHash().equals(hash);
    }

    public boolean isRefusal() {
        return !outcome.isEmpty();
    }

    /** The estimated heap size in bytes. */
    public long bytes() {
        return FIXED_BYTES + 2L * (before.length() + after.length());
    }
}
