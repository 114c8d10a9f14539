package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.junit.jupiter.api.Test;

/** History is read in pages, by room and number. */
interface MessageStoreContract extends DatabaseContract {

    default MessageStore messages() {
        return database().stores().messages();
    }

    private List<StoredMessage> tenMessagesAmongOthers() {
        Chat chat = chat();
        chat.members("alice");
        chat.committed(Chat.roomCreated("other", "alice"), Chat.joined("other", "alice"));
        List<Command<?>> posts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            posts.add(Chat.post("general", "alice", "text " + i));
            posts.add(Chat.post("other", "alice", "elsewhere"));
        }
        log().append(posts, Chat.NOW);
        return log().readAfter(0, 100).stream()
                .filter(entry -> entry.fact().stream().equals("general"))
                .filter(entry -> entry.fact() instanceof MessagePosted)
                .map(entry -> ((MessagePosted) entry.fact()).message())
                .toList();
    }

    @Test
    default void pagesAreAscendingInBothDirections() {
        List<StoredMessage> all = tenMessagesAmongOthers();

        assertThat(all).hasSize(10);
        assertThat(messages().after("general", 0, ReadLimit.items(100)).items()).isEqualTo(all);
        assertThat(messages().after("general", 0, ReadLimit.items(3)).items()).isEqualTo(all.subList(0, 3));
        assertThat(messages().after("general", 7, ReadLimit.items(100)).items()).isEqualTo(all.subList(7, 10));
        assertThat(messages()
                        .before("general", Long.MAX_VALUE, ReadLimit.items(4))
                        .items())
                .isEqualTo(all.subList(6, 10));
        assertThat(messages().before("general", 4, ReadLimit.items(100)).items())
                .isEqualTo(all.subList(0, 3));
    }

    @Test
    default void messagesOfAllRoomsAreReadById() {
        List<StoredMessage> general = tenMessagesAmongOthers();
        List<StoredMessage> all = messages().byId(0, ReadLimit.items(100)).items();

        assertThat(all).hasSize(20).containsAll(general).isSortedAccordingTo(Comparator.comparing(StoredMessage::id));
        assertThat(messages().byId(all.get(4).id(), ReadLimit.items(3)))
                .isEqualTo(new Slice<>(all.subList(5, 8), true));
        assertThat(messages().byId(all.get(19).id(), ReadLimit.items(3))).isEqualTo(new Slice<>(List.of(), false));
        assertThat(messages().newestOf(List.of(all.get(3).id(), all.get(8).id(), 999_999L)))
                .containsExactly(all.get(8), all.get(3));
    }

    @Test
    default void pagesBeyondTheEndsAndOfUnknownRoomsAreEmpty() {
        tenMessagesAmongOthers();

        assertThat(messages().after("general", 10, ReadLimit.items(100)).items())
                .isEmpty();
        assertThat(messages().before("general", 1, ReadLimit.items(100)).items())
                .isEmpty();
        assertThat(messages().after("nowhere", 0, ReadLimit.items(100)).items()).isEmpty();
        assertThat(messages().before("general", 5, ReadLimit.items(0)).items()).isEmpty();
    }

    @Test
    default void aPageStopsAtItsByteLimitButHasAtLeastOneMessage() {
        List<StoredMessage> all = tenMessagesAmongOthers();
        ReadLimit three = new ReadLimit(100, 3 * all.get(0).bytes());

        assertThat(messages().after("general", 0, three)).isEqualTo(new Slice<>(all.subList(0, 3), true));
        assertThat(messages().before("general", 10, three)).isEqualTo(new Slice<>(all.subList(6, 9), true));
        assertThat(messages().after("general", 7, three)).isEqualTo(new Slice<>(all.subList(7, 10), false));
        assertThat(messages().before("general", 10, new ReadLimit(100, 1)))
                .isEqualTo(new Slice<>(all.subList(8, 9), true));
    }

    @Test
    default void aPageReportsWhetherThereAreMoreMessages() {
        List<StoredMessage> all = tenMessagesAmongOthers();

        assertThat(messages().after("general", 0, ReadLimit.items(9)).hasMore()).isTrue();
        assertThat(messages().after("general", 0, ReadLimit.items(10))).isEqualTo(new Slice<>(all, false));
        assertThat(messages().before("general", 2, ReadLimit.items(1)).hasMore())
                .isFalse();
    }

    @Test
    default void aMessageIsFoundByAuthorAndClientMessageId() {
        StoredMessage message = tenMessagesAmongOthers().get(3);

        assertThat(messages().exists("alice", message.clientMessageId())).isTrue();
        assertThat(messages().exists("bob", message.clientMessageId())).isFalse();
        assertThat(messages().exists("alice", "never-sent")).isFalse();
    }
}
