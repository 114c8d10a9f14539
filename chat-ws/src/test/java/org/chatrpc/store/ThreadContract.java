package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.junit.jupiter.api.Test;

/** An answer belongs to the thread of the message that it answers, and the message that began it counts its answers. */
interface ThreadContract extends EditingSteps {
    default PostMessage answer(String author, long replyTo) {
        return new PostMessage(author, "general", "answer", UUID.randomUUID().toString(), replyTo, Mentions.NONE);
    }

    default StoredMessage answered(String author, StoredMessage target) {
        return chat().posted(answer(author, target.id()));
    }

    default int replyCount(StoredMessage message) {
        return stored(message).responses().replyCount();
    }

    @Test
    default void anAnswerBelongsToTheThreadOfTheMessageThatItAnswers() {
        Chat chat = three();
        StoredMessage question = chat.posted(Chat.post("general", "alice", "?"));
        StoredMessage other = chat.posted(Chat.post("general", "alice", "??"));
        StoredMessage first = answered("bob", question);
        StoredMessage second = answered("carol", first);
        StoredMessage third = answered("alice", second);

        assertThat(List.of(first, second, third))
                .extracting(StoredMessage::threadRoot)
                .containsOnly(question.id());
        assertThat(third.replyTo()).isEqualTo(second.id());
        assertThat(question.threadRoot()).isZero();
        assertThat(List.of(replyCount(question), replyCount(first), replyCount(other)))
                .containsExactly(3, 0, 0);
        assertThat(stored(second)).isEqualTo(second);
        assertThat(database().reopened().messages().find(question.id())).contains(stored(question));
        assertThat(log().readAfter(question.id() - 1, 1))
                .extracting(entry -> entry.fact())
                .containsExactly(new MessagePosted(stored(question)));
    }

    @Test
    default void deletedAnswersDoNotCountAndAnswersSurviveWhatTheyAnswer() {
        Chat chat = three();
        StoredMessage question = chat.posted(Chat.post("general", "alice", "?"));
        StoredMessage first = answered("bob", question);
        StoredMessage second = answered("carol", first);

        chat.append(delete("bob", first), delete("bob", first), edit("carol", second, "better"));
        assertThat(replyCount(question)).isEqualTo(1);
        chat.committed(delete("alice", question));
        assertThat(replyCount(question)).isEqualTo(1);
        StoredMessage late = answered("alice", first);
        assertThat(late.threadRoot()).isEqualTo(question.id());
        assertThat(replyCount(question)).isEqualTo(2);
        assertThat(stored(question).isDeleted()).isTrue();
        assertThat(messages().answersAfter(question.id(), 0, ReadLimit.items(9)).items())
                .containsExactly(stored(first), stored(second), late);
    }

    @Test
    default void answersOfOneTransactionAreCountedTogether() {
        Chat chat = three();
        long id = log().end().seq() + 1;
        PostMessage retried = answer("carol", id + 1);
        chat.append(
                Chat.post("general", "alice", "?"),
                answer("bob", id),
                retried,
                retried,
                answer("bob", id),
                answer("bob", 1));
        StoredMessage question = messages().find(id).orElseThrow();
        assertThat(question.responses().replyCount()).isEqualTo(3);

        StoredMessage first = messages().find(id + 1).orElseThrow();
        chat.append(answer("alice", id + 2), delete("bob", first), edit("alice", question, "what?"), answer("bob", id));
        assertThat(replyCount(question)).isEqualTo(4);
        assertThat(stored(question).body()).isEqualTo("what?");
        assertThat(database().text("SELECT count(*) FROM message WHERE thread_root = " + id))
                .containsExactly("5");
    }

    @Test
    default void aThreadIsReadAPageAtATime() {
        Chat chat = three();
        StoredMessage question = chat.posted(Chat.post("general", "alice", "?"));
        StoredMessage one = answered("bob", question);
        chat.posted(Chat.post("general", "alice", "in between"));
        StoredMessage two = answered("carol", one);
        StoredMessage three = answered("bob", question);

        assertThat(messages().answersBefore(question.id(), Long.MAX_VALUE, ReadLimit.items(2)))
                .isEqualTo(new Slice<>(List.of(two, three), true));
        assertThat(messages().answersBefore(question.id(), two.number(), ReadLimit.items(2)))
                .isEqualTo(new Slice<>(List.of(one), false));
        assertThat(messages().answersAfter(question.id(), 0, ReadLimit.items(2)))
                .isEqualTo(new Slice<>(List.of(one, two), true));
        assertThat(messages().answersAfter(question.id(), two.number(), ReadLimit.items(2)))
                .isEqualTo(new Slice<>(List.of(three), false));
        assertThat(messages().answersAfter(one.id(), 0, ReadLimit.items(2)).items())
                .isEmpty();
    }

    /** Takes the tables back to the version before threads, and migrates them again. */
    @Test
    default void theMigrationFindsTheThreadsOfEarlierMessages() {
        Chat chat = three();
        StoredMessage question = chat.posted(Chat.post("general", "alice", "?"));
        StoredMessage first = answered("bob", question);
        answered("carol", first);
        answered("alice", answered("carol", first));
        StoredMessage deleted = answered("bob", question);
        chat.committed(delete("bob", deleted));
        StoredMessage other = chat.posted(Chat.post("general", "alice", "??"));
        StoredMessage only = answered("bob", other);
        chat.committed(delete("bob", only));
        List<StoredMessage> before =
                messages().after("general", 0, ReadLimit.items(100)).items();

        for (String undo : List.of(
                "DROP TABLE unknown_content",
                "DROP INDEX mention_late",
                "DROP INDEX message_late_to_all",
                "ALTER TABLE mention DROP COLUMN seq",
                "ALTER TABLE message DROP COLUMN mentions_all_seq",
                "ALTER TABLE membership DROP COLUMN read_seq",
                "ALTER TABLE log_head DROP COLUMN least_version",
                "DROP TABLE held_text",
                "ALTER TABLE room DROP COLUMN hold_reason",
                "ALTER TABLE account DROP COLUMN one_time_since",
                "DROP TABLE held_file",
                "DROP TABLE room_creator",
                "ALTER TABLE room DROP COLUMN managed_by",
                "DROP TABLE changed_setting",
                "DROP TABLE announcement",
                "DROP TABLE used_token",
                "DROP TABLE erasure",
                "DROP INDEX reaction_username",
                "DROP INDEX message_with_files",
                "DROP TABLE retention_progress",
                "DROP TABLE retention_run",
                "ALTER TABLE room DROP COLUMN message_days",
                "ALTER TABLE room DROP COLUMN file_days",
                "ALTER TABLE room DROP COLUMN legal_hold",
                "ALTER TABLE room DROP COLUMN deleted",
                "DROP TABLE file",
                "DROP TABLE file_garbage",
                "DROP TABLE file_usage",
                "DROP TABLE IF EXISTS file_part",
                "ALTER TABLE message DROP COLUMN attachments",
                "DROP INDEX message_to_all",
                "ALTER TABLE message DROP COLUMN mentions_all",
                "ALTER TABLE room DROP COLUMN posting_role",
                "DROP TABLE audit_entry",
                "DROP TABLE audit_head",
                "DROP TABLE audit_export",
                "DROP TABLE identity",
                "DROP TABLE identity_sync",
                "ALTER TABLE account DROP COLUMN external",
                "ALTER TABLE account DROP COLUMN auditor",
                "ALTER TABLE account DROP COLUMN service",
                "ALTER TABLE session DROP COLUMN scope",
                "DROP TABLE presence",
                "DROP TABLE report",
                "DROP INDEX account_administrator",
                "ALTER TABLE account DROP COLUMN deactivated",
                "ALTER TABLE account DROP COLUMN must_change_password",
                "DROP TABLE block",
                "ALTER TABLE message DROP COLUMN author_only",
                "DROP TABLE ban",
                "DROP INDEX message_pinned",
                "ALTER TABLE message DROP COLUMN pinned_at",
                "ALTER TABLE message DROP COLUMN pinned_by",
                "ALTER TABLE room DROP COLUMN pinned_count",
                "DROP INDEX message_thread",
                "ALTER TABLE message DROP COLUMN thread_root",
                "ALTER TABLE message DROP COLUMN reply_count",
                "UPDATE message SET responded_seq = 0",
                "DELETE FROM flyway_schema_history WHERE version NOT IN ('1', '2', '3', '4', '5', '6', '7')")) {
            database().execute(undo);
        }
        database().reopened();

        assertThat(replyCount(question)).isEqualTo(4);
        assertThat(messages().after("general", 0, ReadLimit.items(100)).items()).isEqualTo(before);
        assertThat(answered("alice", only).threadRoot()).isEqualTo(other.id());
    }
}
