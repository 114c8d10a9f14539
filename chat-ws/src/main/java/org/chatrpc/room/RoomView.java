package org.chatrpc.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;

/**
 * A room as one person sees it, at one moment.
 *
 * @param lastMessageAt empty when the room has no message
 * @param role empty when the person is no member
 * @param readNumber up to which message number the person has read; 0 for no member
 * @param mentions unread messages of others that mention the person
 * @param peer the other person of a direct room
 */
public record RoomView(
        RoomInfo info,
        int memberCount,
        long lastNumber,
        Optional<Instant> lastMessageAt,
        Optional<Role> role,
        long readNumber,
        int mentions,
        Optional<String> peer) {}
