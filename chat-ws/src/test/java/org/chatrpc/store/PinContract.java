package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.log.command.Decision;
import org.chatrpc.message.response.PinMessage;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.message.response.UnpinMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessagePinned;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.MessageUnpinned;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** Moderators pin messages, a room counts its pins, and deleting a message removes its pin. */
interface PinContract extends EditingSteps {
    ResponsePolicy TWO = new ResponsePolicy(3, 2);

    default PinMessage pin(String actor, StoredMessage message) {
        return new PinMessage(actor, message.room(), message.id(), TWO);
    }

    default UnpinMessage unpin(String actor, StoredMessage message) {
        return new UnpinMessage(actor, message.room(), message.id());
    }

    default List<StoredMessage> pinned(String room) {
        return messages().pinnedBefore(room, Long.MAX_VALUE, ReadLimit.items(9)).items();
    }

    default int pinnedCount(String room) {
        return log().snapshot().rooms().stream()
                .filter(each -> each.info().id().equals(room))
                .findFirst()
                .orElseThrow()
                .pinnedCount();
    }

    @Test
    default void aMessageIsPinnedOnceAndItsRoomCountsIt() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "rules"));

        assertThat(chat.committed(pin("bob", sent))).hasSize(1);
        assertThat(chat.committed(pin("bob", sent))).isEmpty();
        StoredMessage now = stored(sent);
        assertThat(now.responses().pin()).isEqualTo(new Responses.Pin("bob", Chat.NOW));
        assertThat(factsOf(sent)).containsExactly(new MessagePosted(now), new MessagePinned("bob", 1, now));
        assertThat(pinned("general")).containsExactly(now);
        assertThat(pinnedCount("general")).isOne();

        assertThat(chat.committed(unpin("bob", sent))).hasSize(1);
        assertThat(chat.committed(unpin("bob", sent))).isEmpty();
        StoredMessage then = stored(sent);
        assertThat(then.isPinned()).isFalse();
        assertThat(factsOf(sent))
                .containsExactly(
                        new MessagePosted(then),
                        new MessagePinned("bob", 1, then),
                        new MessageUnpinned("bob", 0, then));
        assertThat(pinned("general")).isEmpty();
        assertThat(pinnedCount("general")).isZero();
        assertThat(database().reopened().messages().find(sent.id())).contains(then);
    }

    @Test
    default void deletingAMessageRemovesItsPin() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "rules"));
        StoredMessage other = chat.posted(Chat.post("general", "alice", "other"));
        chat.append(pin("bob", sent), edit("alice", sent, "new rules"), pin("bob", other));
        chat.append(delete("alice", sent), Chat.post("general", "carol", "why?"));

        StoredMessage gone = stored(sent);
        assertThat(gone.isPinned()).isFalse();
        assertThat(pinned("general")).containsExactly(stored(other));
        assertThat(pinnedCount("general")).isOne();
        assertThat(factsOf(sent)).contains(new MessageUnpinned("alice", 1, gone), new MessageDeleted("alice", gone));
        assertThat(List.of(chat.refusal(pin("bob", sent)), chat.refusal(unpin("bob", sent))))
                .containsOnly(Problem.MESSAGE_DELETED);
    }

    @Test
    default void onlyModeratorsAndThePeopleOfADirectRoomPin() {
        Chat chat = three();
        StoredMessage open = chat.posted(Chat.post("general", "carol", "open"));
        chat.committed(
                new RoomCreated("alice", Chat.room("alice~carol", "", Visibility.DIRECT)),
                Chat.joined("alice~carol", "alice"),
                Chat.joined("alice~carol", "carol"));
        StoredMessage between = chat.posted(Chat.post("alice~carol", "alice", "between us"));
        chat.committed(pin("bob", open));

        assertThat(List.of(chat.refusal(pin("carol", open)), chat.refusal(unpin("carol", open))))
                .containsOnly(Problem.NOT_PERMITTED);
        assertThat(chat.committed(pin("carol", between))).hasSize(1);
        assertThat(chat.committed(unpin("alice", between))).hasSize(1);
        assertThat(List.of(chat.refusal(pin("bob", between)), chat.refusal(unpin("bob", between))))
                .containsOnly(Problem.NO_SUCH_MESSAGE);
        chat.committed(Chat.left("general", "carol"));
        assertThat(chat.refusal(pin("carol", open))).isEqualTo(Problem.NOT_A_MEMBER);
    }

    @Test
    default void anArchivedRoomKeepsItsPins() {
        Chat chat = three();
        chat.committed(Chat.roomCreated("old", "alice"), Chat.joined("old", "alice", Role.OWNER));
        StoredMessage one = chat.posted(Chat.post("old", "alice", "one"));
        StoredMessage two = chat.posted(Chat.post("old", "alice", "two"));
        chat.committed(pin("alice", one));
        chat.committed(Chat.archived("old", "alice"));

        assertThat(pinnedCount("old")).isOne();
        assertThat(List.of(chat.refusal(pin("alice", two)), chat.refusal(unpin("alice", one))))
                .containsOnly(Problem.ROOM_ARCHIVED);
        assertThat(chat.committed(pin("alice", one))).as("a retry").isEmpty();
        chat.committed(delete("alice", one));
        assertThat(pinnedCount("old")).isZero();
    }

    @Test
    default void onlySoManyMessagesOfARoomArePinnedAndTheyAreReadInPages() {
        Chat chat = three();
        List<StoredMessage> sent = List.of("1", "2", "3", "4").stream()
                .map(text -> chat.posted(Chat.post("general", "alice", text)))
                .toList();
        List<Decision> decisions = chat.append(
                        pin("bob", sent.get(3)),
                        pin("bob", sent.get(1)),
                        pin("bob", sent.get(2)),
                        pin("bob", sent.get(3)))
                .decisions();
        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.LIMIT_REACHED);
        assertThat(decisions.get(3).isRefused()).isFalse();
        chat.append(unpin("bob", sent.get(3)), pin("bob", sent.get(2)));

        assertThat(pinned("general")).containsExactly(stored(sent.get(1)), stored(sent.get(2)));
        assertThat(messages().pinnedBefore("general", 9, ReadLimit.items(1)))
                .isEqualTo(new Slice<>(List.of(stored(sent.get(2))), true));
        assertThat(messages().pinnedBefore("general", 3, ReadLimit.items(1)))
                .isEqualTo(new Slice<>(List.of(stored(sent.get(1))), false));
    }
}
