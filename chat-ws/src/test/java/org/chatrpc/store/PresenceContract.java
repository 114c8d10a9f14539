package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.PresenceSet;
import org.chatrpc.presence.SetPresence;
import org.junit.jupiter.api.Test;

/** What people choose to show of themselves is kept. */
interface PresenceContract extends DatabaseContract {
    Instant LATER = Chat.NOW.plusSeconds(60);

    @Test
    default void onlyWhatIsGivenOfAPresenceChanges() {
        Chat chat = chat();
        chat.members("alice", "bob");

        assertThat(chat.committed(status("alice", Status.BUSY)))
                .extracting(LogEntry::fact)
                .containsExactly(new PresenceSet(new ChosenPresence("alice", Status.BUSY, "", ChosenPresence.NO_END)));
        chat.committed(text("alice", "at lunch", LATER));
        assertThat(log().snapshot().presences())
                .containsExactly(new ChosenPresence("alice", Status.BUSY, "at lunch", LATER));
        assertThat(chat.append(text("alice", "at lunch", LATER), status("alice", Status.BUSY))
                        .entries())
                .isEmpty();
        chat.append(status("alice", Status.ONLINE), text("alice", "", ChosenPresence.NO_END));
        assertThat(log().snapshot().presences()).containsExactly(ChosenPresence.none("alice"));
    }

    @Test
    default void aChosenPresenceIsReadBackFromLogAndTables() {
        Chat chat = chat();
        chat.members("alice");
        var recorded = chat.committed(new SetPresence(
                "alice", Optional.of(Status.OFFLINE), Optional.of(new SetPresence.Text("\"away\"\\ ☕", LATER))));
        var reopened = database().reopened().log();

        assertThat(reopened.readAfter(recorded.get(0).seq() - 1, 9)).isEqualTo(recorded);
        assertThat(reopened.snapshot().presences())
                .containsExactly(new ChosenPresence("alice", Status.OFFLINE, "\"away\"\\ ☕", LATER));
    }

    private static SetPresence status(String actor, Status status) {
        return new SetPresence(actor, Optional.of(status), Optional.empty());
    }

    private static SetPresence text(String actor, String text, Instant until) {
        return new SetPresence(actor, Optional.empty(), Optional.of(new SetPresence.Text(text, until)));
    }
}
