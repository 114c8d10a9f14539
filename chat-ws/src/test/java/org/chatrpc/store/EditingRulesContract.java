package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** Who may edit and delete which messages, when, and who comes first. */
interface EditingRulesContract extends EditingSteps {
    @Test
    default void onlyTheAuthorEditsAndModeratorsDeleteToo() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "hers"));

        assertThat(chat.refusal(edit("bob", sent, "his"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(delete("carol", sent))).isEqualTo(Problem.NOT_PERMITTED);
        chat.committed(new RoleChanged("alice", "general", "bob", Role.MEMBER));
        assertThat(chat.refusal(delete("bob", sent))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.committed(delete("alice", sent))).hasSize(1);
    }

    @Test
    default void messagesOfAPrivateRoomDoNotExistForOthers() {
        Chat chat = three();
        chat.committed(Chat.roomCreated("plans", "alice"), Chat.joined("plans", "alice"));
        StoredMessage secret = chat.posted(Chat.post("plans", "alice", "secret"));
        StoredMessage open = chat.posted(Chat.post("general", "carol", "open"));
        chat.committed(Chat.left("general", "carol"));

        assertThat(List.of(
                        chat.refusal(edit("bob", secret, "x")),
                        chat.refusal(delete("bob", secret)),
                        chat.refusal(new DeleteMessage("alice", "general", secret.id(), "")),
                        chat.refusal(new DeleteMessage("alice", "general", 1, ""))))
                .containsOnly(Problem.NO_SUCH_MESSAGE);
        assertThat(chat.refusal(edit("carol", open, "x"))).isEqualTo(Problem.NOT_A_MEMBER);
    }

    @Test
    default void anArchivedRoomAllowsDeletingButNoEditing() {
        Chat chat = three();
        chat.committed(Chat.roomCreated("old", "alice"), Chat.joined("old", "alice"));
        StoredMessage sent = chat.posted(Chat.post("old", "alice", "text"));
        chat.committed(Chat.archived("old", "alice"));

        assertThat(chat.refusal(edit("alice", sent, "late"))).isEqualTo(Problem.ROOM_ARCHIVED);
        assertThat(chat.committed(edit("alice", sent, "text"))).isEmpty();
        assertThat(chat.committed(delete("alice", sent))).hasSize(1);
    }

    @Test
    default void editingEndsWithItsTimeAndCanBeSwitchedOff() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "one"));
        EditPolicy minute = new EditPolicy(true, Duration.ofMinutes(1), true, 200);
        EditPolicy never = new EditPolicy(false, Duration.ZERO, true, 200);
        EditMessage inTime = edit("alice", sent, "two", OptionalInt.empty(), minute);
        EditMessage late = edit("alice", sent, "three", OptionalInt.empty(), minute);

        assertThat(log().append(List.of(inTime), Chat.NOW.plusSeconds(60)).entries())
                .hasSize(1);
        assertThat(Chat.refusal(log().append(List.of(late), Chat.NOW.plusSeconds(61))
                        .decisions()
                        .get(0)))
                .isEqualTo(Problem.EDITING_CLOSED);
        assertThat(chat.refusal(edit("alice", sent, "three", OptionalInt.empty(), never)))
                .isEqualTo(Problem.EDITING_CLOSED);
        assertThat(log().append(List.of(inTime), Chat.NOW.plusSeconds(62))
                        .decisions()
                        .get(0))
                .as("a retry of an edit that was made in time")
                .isEqualTo(Decision.of(stored(sent)));
    }

    @Test
    default void anEditOfAnEarlierRevisionConflictsUnlessItWasMadeAlready() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "one"));
        EditMessage first = edit("alice", sent, "two", OptionalInt.of(0), OPEN);
        EditMessage second = edit("alice", sent, "2", OptionalInt.of(0), OPEN);

        List<Decision> decisions = chat.append(first, second, first).decisions();

        assertThat(Chat.refusal(decisions.get(1))).isEqualTo(Problem.REVISION_CONFLICT);
        assertThat(decisions.get(2)).isEqualTo(decisions.get(0));
        assertThat(chat.committed(first)).isEmpty();
        assertThat(texts(sent)).containsExactly("two", "one");
        assertThat(chat.committed(edit("alice", sent, "2", OptionalInt.of(1), OPEN)))
                .hasSize(1);
    }

    @Test
    default void whoeverComesFirstOfAnEditAndADeletionTheDeletionStays() {
        Chat chat = three();
        StoredMessage one = chat.posted(Chat.post("general", "alice", "one"));
        StoredMessage two = chat.posted(Chat.post("general", "alice", "two"));

        Commit commit = chat.append(
                edit("alice", one, "1"),
                delete("bob", one),
                delete("bob", two),
                edit("alice", two, "2"),
                delete("alice", two));

        assertThat(Chat.refusal(commit.decisions().get(3))).isEqualTo(Problem.MESSAGE_DELETED);
        assertThat(commit.entries()).hasSize(3);
        assertThat(List.of(stored(one), stored(two))).allMatch(StoredMessage::isDeleted);
        assertThat(database().text("SELECT body FROM message_revision")).isEmpty();
        assertThat(chat.committed(delete("alice", one))).isEmpty();
    }
}
