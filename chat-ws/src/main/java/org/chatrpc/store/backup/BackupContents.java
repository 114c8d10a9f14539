package org.chatrpc.store.backup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is in a backup, or in a database, that was found whole.
 *
 * @param lastSeq the last entry of its log; 0 for an empty one
 * @param lastAt when that was written
 */
public record BackupContents(long accounts, long rooms, long messages, long lastSeq, Instant lastAt) {

    /** For people: {@code 12 accounts, 3 rooms, 4711 messages, the last change at 2026-05-01T10:00:00Z}. */
    @Override
    public String toString() {
        String counts = accounts + " accounts, " + rooms + " rooms, " + messages + " messages";
        return lastSeq == 0 ? counts : counts + ", the last change at " + lastAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
