package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.log.Draft;
import org.chatrpc.log.MessageStore;
import org.chatrpc.model.Fact;
import org.chatrpc.model.StoredMessage;
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
        List<Draft> posts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            posts.add(Chat.post("general", "alice", "text " + i));
            posts.add(Chat.post("other", "alice", "elsewhere"));
        }
        log().append(posts, Chat.NOW);
        return log().readAfter(0, 100).stream()
                .filter(entry -> entry.fact().stream().equals("general"))
                .filter(entry -> entry.fact() instanceof Fact.MessagePosted)
                .map(entry -> ((Fact.MessagePosted) entry.fact()).message())
                .toList();
    }

    @Test
    default void pagesComeInAscendingOrderFromEitherSide() {
        List<StoredMessage> all = tenMessagesAmongOthers();

        assertThat(all).hasSize(10);
        assertThat(messages().after("general", 0, 100)).isEqualTo(all);
        assertThat(messages().after("general", 0, 3)).isEqualTo(all.subList(0, 3));
        assertThat(messages().after("general", 7, 100)).isEqualTo(all.subList(7, 10));
        assertThat(messages().before("general", Long.MAX_VALUE, 4)).isEqualTo(all.subList(6, 10));
        assertThat(messages().before("general", 4, 100)).isEqualTo(all.subList(0, 3));
    }

    @Test
    default void beyondTheEndsAndInOtherRoomsThereIsNothing() {
        tenMessagesAmongOthers();

        assertThat(messages().after("general", 10, 100)).isEmpty();
        assertThat(messages().before("general", 1, 100)).isEmpty();
        assertThat(messages().after("nowhere", 0, 100)).isEmpty();
        assertThat(messages().before("general", 5, 0)).isEmpty();
    }

    @Test
    default void aMessageIsKnownByItsAuthorAndTheIdThatItsClientGaveIt() {
        StoredMessage message = tenMessagesAmongOthers().get(3);

        assertThat(messages().exists("alice", message.clientMessageId())).isTrue();
        assertThat(messages().exists("bob", message.clientMessageId())).isFalse();
        assertThat(messages().exists("alice", "never-sent")).isFalse();
    }
}
