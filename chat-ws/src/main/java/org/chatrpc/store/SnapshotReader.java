package org.chatrpc.store;

import java.time.Instant;
import org.chatrpc.log.Snapshot;
import org.jdbi.v3.core.Handle;

/** Reads the state of the chat; its statements must see the same commits. */
final class SnapshotReader {
    private SnapshotReader() {}

    /** @param now sessions that have expired by then are left out */
    static Snapshot read(Handle handle, Instant now) {
        return handle.createQuery("SELECT log_id, first_seq, seq FROM log_head")
                .map((row, context) -> new Snapshot(
                        row.getString("log_id"),
                        row.getLong("first_seq"),
                        row.getLong("seq"),
                        handle.createQuery("SELECT * FROM account")
                                .map((account, ignored) -> Columns.account(account))
                                .list(),
                        handle.createQuery("SELECT * FROM session WHERE closed_seq = 0 AND expires_at > :now")
                                .bind("now", now.toEpochMilli())
                                .map((session, ignored) -> Columns.session(session))
                                .list(),
                        handle.createQuery("SELECT * FROM room")
                                .map((room, ignored) -> Columns.room(room))
                                .list(),
                        handle.createQuery(
                                        "SELECT * FROM membership WHERE to_seq = 0 OR to_seq >= :firstSeq ORDER BY from_seq")
                                .bind("firstSeq", row.getLong("first_seq"))
                                .map((stay, ignored) -> Columns.membership(stay))
                                .list()))
                .one();
    }
}
