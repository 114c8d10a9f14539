package org.chatrpc.store.backup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The contents of a backup or a database that passed the check.
 *
 * @param files those that are complete
 * @param damagedFiles those of them whose content is missing or damaged
 * @param lastSeq the last log entry; 0 for an empty log
 * @param lastAt the time of that entry
 */
public record BackupContents(
        long accounts, long rooms, long messages, long files, long damagedFiles, long lastSeq, Instant lastAt) {

    BackupContents withDamagedFiles(long damaged) {
        return new BackupContents(accounts, rooms, messages, files, damaged, lastSeq, lastAt);
    }

    /** For display: {@code 12 accounts, 3 rooms, 4711 messages, the last change at 2026-05-01T10:00:00Z}. */
    @Override
    public String toString() {
        String counts = accounts + " accounts, " + rooms + " rooms, " + messages + " messages"
                + (files == 0 ? "" : ", " + files + " files")
                + (damagedFiles == 0 ? "" : " (" + damagedFiles + " of them missing or damaged)");
        return lastSeq == 0 ? counts : counts + ", the last change at " + lastAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
