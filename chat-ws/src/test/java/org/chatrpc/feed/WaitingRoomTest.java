package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot;
import org.chatrpc.room.RoomDirectory;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final WaitingRoom waiting = new WaitingRoom(new RoomDirectory(() -> 0), 10);

    @Test
    void whenMemoryIsLoadedAnewReadersLookAgainAndThoseWhoseSessionEndedGoHome() {
        Waiter here = waiting.putUp("ann", "open");
        Waiter gone = waiting.putUp("bob", "ended");
        SessionRecord open = new SessionRecord(
                "open", "hash", "ann", "", "", Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)), Instant.EPOCH);

        waiting.load(new Snapshot("x", 1, 0, List.of(), List.of(open), List.of(), List.of(), List.of()));

        assertThat(here.await(0)).isTrue();
        assertThat(gone.isDismissed()).isTrue();
    }
}
