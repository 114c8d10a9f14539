package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.Posted;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Snapshot.Mention;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** An edit or a deletion takes effect in everything that is read, and leaves nothing of what it removes. */
interface EditingContract extends EditingSteps {
    @Test
    default void anEntryCarriesItsMessageAsItStandsWhenItIsRead() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "teh"));
        chat.committed(edit("alice", sent, "the"));
        chat.committed(edit("alice", sent, "then"));

        StoredMessage now = stored(sent);
        assertThat(now.body()).isEqualTo("then");
        assertThat(now.changes().revision()).isEqualTo(2);
        assertThat(now.changes().edit()).isEqualTo(new MessageChanges.Edit("alice", Chat.NOW));
        assertThat(factsOf(sent))
                .containsExactly(
                        new MessagePosted(now), new MessageEdited("alice", now), new MessageEdited("alice", now));
        assertThat(log().readFeed("carol", sent.id() - 1, sent.id(), ReadLimit.items(10))
                        .items())
                .extracting(LogEntry::fact)
                .containsExactly(new MessagePosted(now));
        assertThat(messages().after("general", 0, ReadLimit.items(10)).items()).containsExactly(now);

        chat.committed(delete("bob", sent));
        StoredMessage gone = stored(sent);
        assertThat(factsOf(sent))
                .containsExactly(
                        new MessagePosted(gone),
                        new MessageEdited("alice", gone),
                        new MessageEdited("alice", gone),
                        new MessageDeleted("bob", gone));
        assertThat(log().readNewest(log().end().seq(), ReadLimit.items(4)))
                .extracting(LogEntry::fact)
                .isEqualTo(factsOf(sent));
    }

    @Test
    default void theLogContainsNoText() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "first text"));
        chat.committed(edit("alice", sent, "second text"));
        chat.committed(new DeleteMessage("bob", "general", sent.id(), "a text as reason"));

        assertThat(database().text("SELECT payload FROM event")).noneMatch(payload -> payload.contains("text"));
    }

    @Test
    default void whatIsDeletedLeavesItsNumberAndNothingElse() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.mention("general", "alice", "bob", "carol"));
        chat.committed(mention(sent, "carol"));
        chat.committed(new DeleteMessage("bob", "general", sent.id(), "off topic"));

        StoredMessage gone = stored(sent);
        assertThat(gone.body()).isEmpty();
        assertThat(gone.mentions()).isEmpty();
        assertThat(gone.number()).isEqualTo(1);
        assertThat(gone.changes().deletion()).isEqualTo(new MessageChanges.Deletion("bob", Chat.NOW, "off topic"));
        assertThat(texts(sent)).isEmpty();
        assertThat(database().text("SELECT body FROM message_revision")).isEmpty();
        assertThat(database().text("SELECT username FROM mention")).isEmpty();
        assertThat(database().text("SELECT body FROM message")).containsExactly("");
        assertThat(chat.posted(Chat.post("general", "carol", "next")).number()).isEqualTo(2);
    }

    @Test
    default void earlierTextsAreKeptInOrder() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "one"));
        chat.append(edit("alice", sent, "two"), edit("alice", sent, "three"));
        chat.committed(edit("alice", sent, "four"));

        assertThat(texts(sent)).containsExactly("four", "three", "two", "one");
        assertThat(messages().revisions(sent.id(), 3, ReadLimit.items(2)).items())
                .extracting(Revision::number, Revision::body, Revision::by)
                .containsExactly(tuple(2, "three", "alice"), tuple(1, "two", "alice"));
        assertThat(messages().revisions(sent.id(), 3, ReadLimit.items(2)).hasMore())
                .isTrue();
    }

    @Test
    default void onlyAMessageWithFilesCanHaveNoText() {
        Chat chat = three();
        StoredMessage plain = chat.posted(Chat.post("general", "alice", "one"));
        assertThat(chat.refusal(edit("alice", plain, ""))).isEqualTo(Problem.INVALID_VALUE);
    }

    @Test
    default void withoutHistoryAnEditLeavesNothingOfTheEarlierText() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "one"));
        chat.committed(edit("alice", sent, "two", OptionalInt.empty(), WITHOUT_HISTORY));

        assertThat(texts(sent)).containsExactly("two");
        assertThat(database().text("SELECT body FROM message_revision")).isEmpty();
    }

    @Test
    default void aMessageCanBePostedEditedAndDeletedInOneTransaction() {
        Chat chat = three();
        long id = log().end().seq() + 1;
        PostMessage post = Chat.mention("general", "alice", "carol");
        List<Command<?>> batch = List.of(
                post,
                new EditMessage("alice", "general", id, "new", OptionalInt.of(0), Chat.mentions(List.of("bob")), OPEN),
                post);
        log().append(batch, Chat.NOW);

        assertThat(log().snapshot().mentions()).containsExactly(new Mention("general", "bob", 1));
        Commit commit = chat.append(new DeleteMessage("alice", "general", id, ""), post);
        assertThat(((Posted) commit.decisions().get(1).result()).message().id()).isEqualTo(id);
        assertThat(log().snapshot().mentions()).isEmpty();
    }

    @Test
    default void anEditMovesTheUnreadMentions() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.mention("general", "alice", "bob"));
        StoredMessage later = chat.posted(Chat.mention("general", "alice", "carol"));

        chat.committed(mention(sent, "carol", "nobody", "alice"));
        assertThat(stored(sent).mentions()).containsExactly("carol", "alice");
        assertThat(log().snapshot().mentions())
                .containsExactly(new Mention("general", "carol", 1), new Mention("general", "carol", 2));

        chat.committed(delete("alice", later));
        assertThat(database().reopened().log().snapshot().mentions())
                .containsExactly(new Mention("general", "carol", 1));
    }

    @Test
    default void aRetryOfTheSendReturnsItsReceiptForEver() {
        Chat chat = three();
        PostMessage post = Chat.post("general", "alice", "sent", "id-1");
        StoredMessage sent = chat.posted(post);
        PostMessage edited = Chat.post("general", "alice", "edited", "id-1");

        chat.append(edit("alice", sent, "edited"), edit("alice", sent, "edited again"));
        assertThat(chat.decision(post)).isEqualTo(Chat.duplicateOf(stored(sent)));
        assertThat(chat.refusal(edited)).isEqualTo(Problem.MESSAGE_ID_REUSED);

        List<Decision> decisions =
                chat.append(delete("alice", sent), post, edited).decisions();
        assertThat(decisions.get(1)).isEqualTo(Chat.duplicateOf(stored(sent)));
        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.MESSAGE_ID_REUSED);
        assertThat(new Chat(database().reopened().log()).decision(post)).isEqualTo(Chat.duplicateOf(stored(sent)));
        assertThat(chat().refusal(new PostMessage("alice", "general", "sent", "id-1", sent.id(), Mentions.NONE)))
                .isEqualTo(Problem.MESSAGE_ID_REUSED);
    }

    @Test
    default void anAnswerSurvivesTheMessageThatItAnswers() {
        Chat chat = three();
        StoredMessage question = chat.posted(Chat.post("general", "alice", "?"));
        StoredMessage answer =
                chat.posted(new PostMessage("bob", "general", "!", "id-2", question.id(), Mentions.NONE));
        chat.committed(delete("alice", question));

        assertThat(stored(answer)).isEqualTo(answer);
    }
}
