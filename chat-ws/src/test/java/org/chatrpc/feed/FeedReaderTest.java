package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.MemoryLog;
import org.chatrpc.log.MemoryLogStore;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.Projection;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.testing.GuardedLog;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final RoomInfo RED = new RoomInfo("red", "Red", "", Visibility.PRIVATE, false, Instant.EPOCH);
    private static final Snapshot START = new Snapshot(
            "x",
            1,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new RoomRecord(RED, 0, null)),
            List.of(new Membership("red", "ann", Role.OWNER, 0, 0, Instant.EPOCH, 0)),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    private final MessageLog log = new GuardedLog();
    private final RoomDirectory rooms = new RoomDirectory(() -> 0);

    /** Reads the cursor on behalf of a caller, and the end of what the caller would then find in memory. */
    private final class Between implements Projection {
        final List<String> cursors = new ArrayList<>();

        @Override
        public void load(Snapshot snapshot) {}

        @Override
        public void apply(List<LogEntry> entries) {
            cursors.add(cursor() + " of " + log.bounds().head());
        }
    }

    private String cursor() {
        // The store is not asked.
        return new FeedReader(log, new MemoryLogStore(START, false), rooms, () -> true)
                .now()
                .toString();
    }

    /** Or the history read after it could end before it, and the feed begin after it: what lies between would be missed. */
    @Test
    void theCurrentCursorIsNotAheadOfTheLogInMemory() {
        Between between = new Between();
        Between after = new Between();
        MemoryLog journal = new MemoryLog(START, log, List.of(rooms, between), after);
        journal.commit(new RoomUpdated("ann", RED));
        journal.commit(new RoomUpdated("ann", RED), new RoomUpdated("ann", RED));

        assertThat(between.cursors).containsExactly("x-0 of 0", "x-1 of 1");
        assertThat(after.cursors).containsExactly("x-1 of 1", "x-3 of 3");
    }
}
