package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * An unresolved report of a message.
 *
 * @param number of the message in its room
 * @param body the text of the message as it stands; empty if the message was deleted
 */
public record OpenReport(
        String id,
        String reporter,
        String reason,
        Instant reportedAt,
        String room,
        long number,
        String author,
        Optional<String> body) {}
