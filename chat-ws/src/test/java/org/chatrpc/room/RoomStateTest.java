package org.chatrpc.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.junit.jupiter.api.Test;

/** What a room keeps in memory. */
class RoomStateTest {
    private static final int MESSAGES = 5_000;
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final RoomState room =
            new RoomState(new RoomRecord(new RoomInfo("tea", "Tea", "", Visibility.PUBLIC, false, NOW), MESSAGES, NOW));

    private void member(String username, long readNumber, long readSeq) {
        Membership joined = new Membership("tea", username, Role.MEMBER, 1, 0, NOW, 0);
        room.put(joined.withRead(readNumber, readSeq));
    }

    private int mentions(String username) {
        return room.seenBy(username, (one, other) -> false).mentionsOfAll();
    }

    /** Somebody who never comes back must not keep them all. */
    @Test
    void theLatestMentionsByEditsAreKept() {
        member("away", MESSAGES, 1);
        member("ann", MESSAGES, MESSAGES + 10L);
        for (int number = 1; number <= 2 * RoomState.MAX_LATE; number++) {
            room.mentionAll("bob", number, MESSAGES + (long) number);
        }
        assertThat(mentions("away")).isEqualTo(RoomState.MAX_LATE);
        member("ann", MESSAGES, MESSAGES + 2L * RoomState.MAX_LATE - 3);
        assertThat(mentions("ann")).as("by the three latest edits").isEqualTo(3);
        member("bob", MESSAGES, 1);
        assertThat(mentions("bob")).as("his own").isZero();
    }

    @Test
    void aMentionByAnEditIsUnreadInMessagesThatWereRead() {
        member("ann", 3, 100);
        room.mentionAll("bob", 2, 100);
        room.mentionAll("bob", 1, 101);
        assertThat(mentions("ann")).isEqualTo(1);
        room.mentionAll("bob", 4, 102);
        assertThat(mentions("ann")).as("the last message is not read at all").isEqualTo(2);
    }
}
