package org.chatrpc.client.search.result;

import java.time.Instant;
import org.chatrpc.client.session.model.RoomKind;

/**
 * A message that was found, as it is shown.
 *
 * @param room the id of its room
 * @param roomTitle its name for people
 * @param number the message's place in the room
 * @param author the author's username
 * @param authorName the name by which to show the sender
 */
public record SearchHit(
        String messageId,
        String room,
        String roomTitle,
        RoomKind roomKind,
        long number,
        String author,
        String authorName,
        Instant sentAt,
        Snippet snippet) {}
