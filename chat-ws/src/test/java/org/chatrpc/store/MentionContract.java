package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.log.command.Decision;
import org.chatrpc.message.PostMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Snapshot.Mention;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.fact.MessagePosted;
import org.chatrpc.model.fact.ReadMarked;
import org.chatrpc.room.JoinRoom;
import org.junit.jupiter.api.Test;

/** The mentions in a message are stored with it, and unread mentions survive a restart. */
interface MentionContract extends DatabaseContract {

    @Test
    default void mentionsAreReadBackInOrderEverywhere() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        PostMessage post = Chat.mention("general", "alice", "carol", "alice", "bob");
        StoredMessage message = chat.posted(post);

        assertThat(message.mentions()).containsExactly("carol", "alice", "bob");
        assertThat(log().readAfter(6, 10)).extracting("fact").containsExactly(new MessagePosted(message));
        assertThat(log().readFeed("bob", 6, 10, ReadLimit.items(10)).items())
                .extracting("fact")
                .containsExactly(new MessagePosted(message));
        assertThat(database()
                        .stores()
                        .messages()
                        .after("general", 0, ReadLimit.items(10))
                        .items())
                .containsExactly(message);
        assertThat(database()
                        .stores()
                        .messages()
                        .before("general", 10, ReadLimit.items(10))
                        .items())
                .containsExactly(message);
        assertThat(chat.decision(post)).isEqualTo(Chat.duplicateOf(message));
    }

    @Test
    default void onlyCurrentMembersAreMentioned() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.account("carol");
        List<Decision> decisions = chat.append(
                        new Recorded(Chat.left("general", "bob")),
                        Chat.mention("general", "alice", "bob", "carol", "nobody", "alice"),
                        new Recorded(Chat.joined("general", "carol")),
                        Chat.mention("general", "alice", "bob", "carol"))
                .decisions();

        assertThat(Chat.message(decisions.get(1)).mentions()).containsExactly("alice");
        assertThat(Chat.message(decisions.get(3)).mentions()).containsExactly("carol");
    }

    @Test
    default void aSnapshotContainsTheUnreadMentions() {
        Chat chat = chat();
        chat.members("alice", "bob");
        for (int i = 0; i < 4; i++) {
            chat.posted(Chat.mention("general", "alice", "alice", "bob"));
        }
        chat.committed(new ReadMarked("general", "bob", 2));

        assertThat(log().snapshot().mentions())
                .containsExactly(new Mention("general", "bob", 3), new Mention("general", "bob", 4));
        assertThat(database().reopened().log().snapshot().mentions()).hasSize(2);
    }

    @Test
    default void aRejoiningMemberHasNoUnreadMentions() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.posted(Chat.mention("general", "alice", "bob"));
        chat.committed(Chat.left("general", "bob"));
        assertThat(log().snapshot().mentions()).isEmpty();

        chat.committed(new JoinRoom("bob", "general"));
        assertThat(log().snapshot().mentions()).isEmpty();
        chat.posted(Chat.mention("general", "alice", "bob"));
        assertThat(log().snapshot().mentions()).containsExactly(new Mention("general", "bob", 2));
    }
}
