package org.chatrpc.client.session.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * What a run of retention would remove from a room.
 *
 * @param room its id; empty for all direct rooms together
 * @param messageDays for how long messages are kept there; 0 for no limit
 * @param fileDays the same for files
 * @param held whether a legal hold prevents the removal
 * @param messages how many are too old
 * @param oldestAt when the oldest of these was sent
 * @param files how many are too old, those of these messages included
 * @param fileBytes their size
 */
public record RemovalPreview(
        Optional<String> room,
        int messageDays,
        int fileDays,
        boolean held,
        long messages,
        Optional<Instant> oldestAt,
        long files,
        long fileBytes) {

    /** Whether anything has expired, on legal hold or not. */
    public boolean any() {
        return messages > 0 || files > 0;
    }
}
