package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.session.model.RoomKind;

/**
 * A public or private room as administrators see it, whether they are members or not.
 *
 * @param topic empty for none
 * @param archived whether it is closed for new messages
 * @param messages the number of its newest message
 * @param kept its retention
 * @param held whether it is on legal hold
 * @param holdReason why, as an administrator said; empty if not
 */
public record ManagedRoom(
        String id,
        String title,
        String topic,
        RoomKind kind,
        boolean archived,
        int memberCount,
        long messages,
        Optional<Instant> lastMessageAt,
        RetentionDays kept,
        boolean held,
        String holdReason) {}
