package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot equals the result of applying all facts up to its position in the log. */
interface SnapshotContract extends DatabaseContract {

    @Test
    default void aNewDatabaseContainsOnlyTheGeneralRoom() {
        Snapshot snapshot = log().snapshot();

        assertThat(snapshot.logId()).isNotBlank();
        assertThat(snapshot.firstSeq()).isEqualTo(1);
        assertThat(snapshot.seq()).isZero();
        assertThat(snapshot.accounts()).isEmpty();
        assertThat(snapshot.sessions()).isEmpty();
        assertThat(snapshot.memberships()).isEmpty();
        RoomRecord room = snapshot.rooms().get(0);
        RoomInfo general = new RoomInfo(
                "general", "General", "", Visibility.PUBLIC, false, room.info().createdAt());
        assertThat(snapshot.rooms()).containsExactly(new RoomRecord(general, 0, null));
        assertThat(log().readAfter(0, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    default void aSnapshotMatchesTheReferenceModel(long seed) {
        Snapshot start = log().snapshot();
        RandomCommands commands = new RandomCommands(seed);
        for (int batch = 0; batch < 160; batch++) {
            commands.recorded(
                    log().append(commands.batch(), Chat.NOW.plusSeconds(batch)).entries());
        }

        ReferenceModel model = new ReferenceModel(start);
        log().readAfter(0, Integer.MAX_VALUE).forEach(model::apply);
        model.assertEqualTo(log().snapshot());
        model.assertReactionsOfMessages();
        List<StoredMessage> stored = log().snapshot().rooms().stream()
                .flatMap(room ->
                        database()
                                .stores()
                                .messages()
                                .after(room.info().id(), 0, ReadLimit.items(10_000))
                                .items()
                                .stream())
                .toList();
        model.assertThreadsOf(stored);
        model.assertPinsOf(stored);
        log().snapshot()
                .rooms()
                .forEach(room -> model.restrictions.assertBansOf(
                        room.info().id(),
                        database()
                                .stores()
                                .bans()
                                .bans(room.info().id(), "", ReadLimit.items(100))
                                .items()));
        Snapshot before = log().snapshot();
        assertThat(database().reopened().log().snapshot()).isEqualTo(before);
    }

    @Test
    default void closedAndExpiredSessionsAreNotInASnapshot() {
        Chat chat = chat();
        chat.account("alice");
        Instant past = Instant.now().minusSeconds(1);
        SessionRecord expired = new SessionRecord("old", "hash", "alice", "", "", past.minusSeconds(60), past, past);
        SessionRecord open = Chat.session("open", "alice");
        chat.committed(
                new SessionOpened(expired),
                new SessionOpened(Chat.session("closed", "alice")),
                new SessionOpened(open),
                new SessionClosed("alice", "closed"));

        assertThat(log().snapshot().sessions()).containsExactly(open);
        assertThat(log().snapshot().accounts()).containsExactly(new AccountInfo("alice", "The alice", false, Chat.NOW));
    }
}
