package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.table.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader gets everything that happened in its rooms while a member, and nothing else. */
interface FeedContract extends DatabaseContract {

    @Test
    default void aReaderSeesTheEntriesFromJoiningToLeaving() {
        Chat chat = chat();
        chat.members("alice");
        chat.account("bob");
        chat.posted(Chat.post("general", "alice", "before"));
        List<LogEntry> seen = new ArrayList<>();
        seen.addAll(chat.committed(Chat.joined("general", "bob")));
        seen.addAll(chat.committed(Chat.post("general", "alice", "between")));
        seen.addAll(chat.committed(Chat.left("general", "bob")));
        chat.posted(Chat.post("general", "alice", "after"));
        seen.addAll(chat.committed(Chat.joined("general", "bob")));
        seen.addAll(chat.committed(Chat.post("general", "alice", "again")));

        assertThat(log().readFeed("bob", 0, 100, ReadLimit.items(100)).items()).isEqualTo(seen);
    }

    @Test
    default void aReadMarkIsVisibleToItsReaderOnlyAndInternalFactsToNobody() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.posted(Chat.post("general", "alice", "x"));
        chat.committed(new SessionOpened(Chat.session("s1", "alice")));
        List<LogEntry> mark = chat.committed(new ReadMarked("general", "alice", 1));
        chat.committed(new PasswordChanged("alice"));

        assertThat(log().readFeed("alice", 5, 100, ReadLimit.items(100)).items())
                .isEqualTo(mark);
        assertThat(log().readFeed("bob", 5, 100, ReadLimit.items(100)).items()).isEmpty();
        assertThat(log().readFeed("nobody", 0, 100, ReadLimit.items(100)).items())
                .isEmpty();
    }

    @Test
    default void everybodySeesAChangedDisplayName() {
        Chat chat = chat();
        chat.members("alice");
        chat.account("bob");

        List<LogEntry> renamed = chat.committed(Chat.renamed("alice", "Ali"));
        assertThat(log().readFeed("alice", 3, 100, ReadLimit.items(100)).items())
                .isEqualTo(renamed);
        assertThat(log().readFeed("bob", 3, 100, ReadLimit.items(100)).items()).isEqualTo(renamed);
    }

    @Test
    default void pagesOfTheFeedHaveNeitherGapsNorOverlaps() {
        Chat chat = chat();
        chat.members("alice");
        for (String room : List.of("tea", "cake")) {
            chat.committed(Chat.roomCreated(room, "alice"), Chat.joined(room, "alice", Role.OWNER));
        }
        for (int i = 0; i < 30; i++) {
            chat.append(
                    Chat.post("tea", "alice", "t" + i),
                    Chat.post("cake", "alice", "c" + i),
                    Chat.post("general", "alice", "g"));
        }
        List<LogEntry> whole =
                log().readFeed("alice", 0, 1000, ReadLimit.items(1000)).items();
        List<LogEntry> pages = new ArrayList<>();
        List<LogEntry> page =
                log().readFeed("alice", 0, 1000, ReadLimit.items(7)).items();
        while (!page.isEmpty()) {
            pages.addAll(page);
            page = log().readFeed("alice", page.get(page.size() - 1).seq(), 1000, ReadLimit.items(7))
                    .items();
        }

        assertThat(whole).hasSize(93);
        assertThat(pages).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    default void theFeedMatchesTheReferenceModel(long seed) {
        Snapshot start = log().snapshot();
        ReferenceModel model = new ReferenceModel(start);
        RandomCommands commands = new RandomCommands(seed);
        for (int i = 0; i < 80; i++) {
            List<Command<?>> batch = commands.batch();
            Commit commit = log().append(batch, Chat.NOW);
            commands.recorded(commit.entries());
            log().readAfter(commit.previous().seq(), Integer.MAX_VALUE).forEach(model::apply);
        }

        Random random = new Random(seed);
        long last = log().snapshot().seq();
        for (int i = 0; i < 200; i++) {
            String reader = RandomCommands.PEOPLE.get(random.nextInt(RandomCommands.PEOPLE.size()));
            long after = random.nextLong(last);
            long upTo = after + random.nextLong(last - after + 3);
            int max = 1 + random.nextInt(60);
            List<LogEntry> expected = model.feed(reader).stream()
                    .filter(entry -> entry.seq() > after && entry.seq() <= upTo)
                    .limit(max)
                    .toList();
            assertThat(log().readFeed(reader, after, upTo, ReadLimit.items(max)).items())
                    .as("feed of %s after %d up to %d, %d at most, seed %d", reader, after, upTo, max, seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    default void readsOfLargeEntriesStopAtTheirByteLimit() {
        Chat chat = chat();
        chat.members("alice");
        String large = "x".repeat(8_000);
        for (int i = 0; i < 10; i++) {
            chat.append(Chat.post("general", "alice", large));
        }
        List<LogEntry> all = log().readAfter(2, 100);
        ReadLimit three = new ReadLimit(100, 3 * all.get(0).bytes());

        assertThat(log().readFeed("alice", 2, 100, three)).isEqualTo(new Slice<>(all.subList(0, 3), true));
        assertThat(log().readFeed("alice", 9, 100, three)).isEqualTo(new Slice<>(all.subList(7, 10), false));
        assertThat(log().readNewest(12, three)).isEqualTo(all.subList(7, 10));
        assertThat(log().readNewest(9, new ReadLimit(2, Long.MAX_VALUE))).isEqualTo(all.subList(5, 7));
        assertThat(log().readNewest(12, new ReadLimit(100, 1))).isEqualTo(all.subList(9, 10));
    }

    @Test
    default void aReadOfManyLargeEntriesIsTruncatedButNeverEmpty() {
        Chat chat = chat();
        chat.members("alice");
        for (int i = 0; i < 5; i++) {
            chat.append(Chat.post("general", "alice", "x".repeat(600_000)));
        }
        int read = 0;
        for (List<LogEntry> some = log().readAfter(2, 100); !some.isEmpty(); some = log().readAfter(2 + read, 100)) {
            assertThat(some).hasSizeLessThan(5);
            read += some.size();
        }
        assertThat(read).isEqualTo(5);
    }
}
