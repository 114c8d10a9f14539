package org.chatrpc.client.session.admin;

import java.time.Instant;

/**
 * An entry of the audit log. Texts are empty where the server has none.
 *
 * @param number its place in the log, from 1
 * @param kind what happened, in a word of the server
 * @param operation the call that did it
 * @param outcome the fault code if it was refused
 * @param actor who did it or tried to
 * @param address from which network address
 * @param subject to whom it was done
 * @param before the values before, as a JSON object
 * @param after the values after, as a JSON object
 * @param times how many such calls it sums up, at least 1
 * @param hash of this entry and all before it
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
        String hash) {}
