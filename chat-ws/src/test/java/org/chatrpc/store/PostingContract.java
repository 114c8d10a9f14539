package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.log.store.LogStore.End;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.Posted;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** A message is stored once, and numbered without gaps. */
interface PostingContract extends DatabaseContract {

    @Test
    default void aPostIsStoredAsSent() {
        Chat chat = chat();
        chat.members("alice");

        StoredMessage message = chat.posted(Chat.post("general", "alice", "Grüße 👋\nline two", "id-1"));

        assertThat(message)
                .isEqualTo(new StoredMessage(
                        3, "general", 1, "alice", "Grüße 👋\nline two", "id-1", 0, Chat.NOW, List.of()));
        assertThat(log().readAfter(2, 10)).containsExactly(new LogEntry(3, Chat.NOW, new MessagePosted(message)));
    }

    @Test
    default void numbersAndSeqHaveNoGapsAcrossBatchesRoomsAndRestarts() {
        Chat chat = chat();
        chat.members("alice");
        chat.committed(Chat.roomCreated("other", "alice"), Chat.joined("other", "alice"));
        for (int round = 0; round < 3; round++) {
            chat.append(
                    Chat.post("general", "alice", "a"),
                    Chat.post("other", "alice", "b"),
                    Chat.post("nowhere", "alice", "refused"),
                    Chat.post("general", "alice", "c"));
            chat = new Chat(database().reopened().log());
        }

        List<LogEntry> entries = log().readAfter(0, 100);
        assertThat(entries).extracting(LogEntry::seq).containsExactlyElementsOf(upTo(4 + 9));
        assertThat(Chat.numbers(entries, "general")).containsExactlyElementsOf(upTo(6));
        assertThat(Chat.numbers(entries, "other")).containsExactlyElementsOf(upTo(3));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    default void aBatchLargerThanAnyStatementIsStoredCompletely() {
        Chat chat = chat();
        chat.members("alice");
        List<Command<?>> posts = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            posts.add(new PostMessage("alice", "general", "text " + i, "id-" + i, i == 0 ? 0 : 3, Mentions.NONE));
        }

        assertThat(log().append(posts, Chat.NOW).decisions()).allMatch(decision -> !decision.isRefused());
        assertThat(log().append(posts, Chat.NOW).decisions())
                .allMatch(decision -> ((Posted) decision.result()).duplicate());
        assertThat(Chat.numbers(log().readAfter(0, 2000), "general")).containsExactlyElementsOf(upTo(1500));
    }

    @Test
    default void everyRetryReturnsTheOriginalMessage() {
        Chat chat = chat();
        chat.members("alice");
        PostMessage post = Chat.post("general", "alice", "once", "id-1");

        Commit both = chat.append(post, post);
        StoredMessage first = Chat.message(both.decisions().get(0));

        assertThat(both.decisions().get(1)).isEqualTo(Chat.duplicateOf(first));
        assertThat(chat.decision(post)).isEqualTo(Chat.duplicateOf(first));
        assertThat(new Chat(database().reopened().log()).decision(post)).isEqualTo(Chat.duplicateOf(first));
        assertThat(log().snapshot().seq()).isEqualTo(first.id());
    }

    @Test
    default void theSameIdForADifferentMessageIsRefused() {
        Chat chat = chat();
        chat.members("alice");
        chat.committed(Chat.roomCreated("other", "alice"), Chat.joined("other", "alice"));
        StoredMessage original = chat.posted(Chat.post("general", "alice", "original", "id-1"));

        assertThat(chat.refusal(Chat.post("general", "alice", "another", "id-1")))
                .isEqualTo(Problem.MESSAGE_ID_REUSED);
        assertThat(chat.refusal(Chat.post("other", "alice", "original", "id-1")))
                .isEqualTo(Problem.MESSAGE_ID_REUSED);
        assertThat(chat.refusal(new PostMessage("alice", "general", "original", "id-1", original.id(), Mentions.NONE)))
                .isEqualTo(Problem.MESSAGE_ID_REUSED);
    }

    @Test
    default void theSameIdOfAnotherAuthorIsADifferentMessage() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.posted(Chat.post("general", "alice", "hers", "id-1"));

        assertThat(chat.posted(Chat.post("general", "bob", "his", "id-1")).number())
                .isEqualTo(2);
    }

    @Test
    default void aRetryAfterLeavingTheRoomReturnsTheMessage() {
        Chat chat = chat();
        chat.members("alice");
        PostMessage post = Chat.post("general", "alice", "last words");
        StoredMessage message = chat.posted(post);
        chat.committed(Chat.left("general", "alice"));

        assertThat(chat.decision(post)).isEqualTo(Chat.duplicateOf(message));
    }

    @Test
    default void aRefusedPostCanBeRetriedOnceAllowed() {
        Chat chat = chat();
        chat.account("alice");
        PostMessage post = Chat.post("general", "alice", "hello", "id-1");

        Commit commit = chat.append(post, new Recorded(Chat.joined("general", "alice")), post);

        assertThat(Chat.refusal(commit.decisions().get(0))).isEqualTo(Problem.NOT_A_MEMBER);
        assertThat(Chat.message(commit.decisions().get(2)).number()).isEqualTo(1);
    }

    @Test
    default void postsAreDecidedOnTheStateAtTheirPositionInTheBatch() {
        Chat chat = chat();
        chat.members("alice");
        Commit commit = chat.append(
                Chat.post("general", "alice", "still here"),
                new Recorded(Chat.left("general", "alice")),
                Chat.post("general", "alice", "gone"),
                new Recorded(Chat.roomCreated("new", "alice"), Chat.joined("new", "alice")),
                Chat.post("new", "alice", "first"));

        assertThat(commit.decisions().get(0).isRefused()).isFalse();
        assertThat(Chat.refusal(commit.decisions().get(2))).isEqualTo(Problem.NOT_A_MEMBER);
        assertThat(Chat.message(commit.decisions().get(4)).number()).isEqualTo(1);
    }

    @Test
    default void aPostToAnUnknownOrArchivedRoomIsRefused() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(Chat.roomCreated("old", "alice"), Chat.joined("old", "alice"), Chat.archived("old", "alice"));

        assertThat(chat.refusal(Chat.post("nowhere", "alice", "x"))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(Chat.post("old", "alice", "x"))).isEqualTo(Problem.ROOM_ARCHIVED);
        // The existence of a private room must not be disclosed.
        assertThat(chat.refusal(Chat.post("old", "bob", "x"))).isEqualTo(Problem.NO_SUCH_ROOM);
    }

    @Test
    default void aReplyMustReferToAMessageInTheSameRoom() {
        Chat chat = chat();
        chat.members("alice");
        chat.committed(Chat.roomCreated("other", "alice"), Chat.joined("other", "alice"));
        long question = chat.posted(Chat.post("general", "alice", "?")).id();

        assertThat(chat.posted(new PostMessage("alice", "general", "!", "a", question, Mentions.NONE))
                        .replyTo())
                .isEqualTo(question);
        assertThat(chat.refusal(new PostMessage("alice", "other", "!", "b", question, Mentions.NONE)))
                .isEqualTo(Problem.NO_SUCH_MESSAGE);
        assertThat(chat.refusal(new PostMessage("alice", "general", "!", "c", 1, Mentions.NONE)))
                .isEqualTo(Problem.NO_SUCH_MESSAGE);
    }

    @Test
    default void timesAscendWhenClocksDifferSlightly() {
        Chat chat = chat();
        chat.members("alice");
        Instant later = Chat.NOW.plus(Duration.ofSeconds(4)).plusNanos(999_999);
        log().append(List.of(Chat.post("general", "alice", "by a fast clock")), later);
        log().append(List.of(Chat.post("general", "alice", "by a slow one")), Chat.NOW);

        assertThat(log().readAfter(2, 10)).extracting(LogEntry::at).containsOnly(Chat.NOW.plus(Duration.ofSeconds(4)));
    }

    @Test
    default void laterEntriesDoNotFollowADateInTheFutureEvenAfterARestart() {
        Chat chat = chat();
        chat.members("alice");
        Instant tomorrow = Chat.NOW.plus(Duration.ofDays(1));
        log().append(List.of(Chat.post("general", "alice", "by a clock a day ahead")), tomorrow);
        database().reopened().log().append(List.of(Chat.post("general", "alice", "by the right one")), Chat.NOW);

        assertThat(log().readAfter(2, 10)).extracting(LogEntry::at).containsExactly(tomorrow, Chat.NOW);
    }

    @Test
    default void aCommitReportsThePreviousSeq() {
        Chat chat = chat();
        assertThat(chat.append().previous().seq()).isZero();
        chat.members("alice");
        assertThat(chat.append(Chat.post("general", "alice", "x")).previous().seq())
                .isEqualTo(2);
        assertThat(chat.append(Chat.post("nowhere", "alice", "x")).previous().seq())
                .isEqualTo(3);
        assertThat(chat.append()).isEqualTo(new Commit(log().end(), List.of(), List.of()));
        assertThat(log().end()).isEqualTo(new End(log().snapshot().logId(), 3));
    }
}
