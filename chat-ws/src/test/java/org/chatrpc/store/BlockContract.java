package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.account.block.BlockUser;
import org.chatrpc.account.block.UnblockUser;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.PinMessage;
import org.chatrpc.message.response.RemoveReaction;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.message.response.UnpinMessage;
import org.chatrpc.model.Block;
import org.chatrpc.model.Membership;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.UserBlocked;
import org.chatrpc.model.fact.account.UserUnblocked;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.OpenDirect;
import org.junit.jupiter.api.Test;

/** Who is blocked sends no direct messages and mentions nobody, and is not told. */
interface BlockContract extends EditingSteps {
    String DIRECT = "alice~bob";

    /** Alice and bob, who have a direct room, and bob blocks alice. */
    private Chat blocked() {
        Chat chat = three();
        chat.committed(new OpenDirect("alice", "bob"));
        chat.committed(new BlockUser("bob", "alice"));
        return chat;
    }

    private long readBy(String username) {
        return log().snapshot().memberships().stream()
                .filter(member ->
                        member.room().equals(DIRECT) && member.username().equals(username))
                .mapToLong(Membership::readNumber)
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void aUserIsBlockedOnceUntilUnblocked() {
        Chat chat = three();

        assertThat(chat.committed(new BlockUser("bob", "carol")))
                .extracting(LogEntry::fact)
                .containsExactly(new UserBlocked("bob", "carol"));
        assertThat(chat.committed(new BlockUser("bob", "carol"))).isEmpty();
        chat.committed(new BlockUser("bob", "alice"));
        assertThat(database().stores().blocks().blocks("bob", "", ReadLimit.items(1)))
                .isEqualTo(new Slice<>(List.of(new Block("bob", "alice", Chat.NOW)), true));
        assertThat(database().stores().blocks().blocks("bob", "alice", ReadLimit.items(1)))
                .isEqualTo(new Slice<>(List.of(new Block("bob", "carol", Chat.NOW)), false));
        assertThat(database()
                        .stores()
                        .blocks()
                        .blocks("carol", "", ReadLimit.items(9))
                        .items())
                .isEmpty();
        assertThat(chat.committed(new UnblockUser("bob", "carol")))
                .extracting(LogEntry::fact)
                .containsExactly(new UserUnblocked("bob", "carol"));
        assertThat(chat.committed(new UnblockUser("bob", "carol"))).isEmpty();
        assertThat(chat.refusal(new BlockUser("bob", "nobody"))).isEqualTo(Problem.NO_SUCH_USER);
        assertThat(chat.refusal(new UnblockUser("bob", "nobody"))).isEqualTo(Problem.NO_SUCH_USER);
    }

    @Test
    default void aDirectMessageIsStoredForItsAuthorOnlyAndIsNotUnread() {
        Chat chat = blocked();
        PostMessage post = Chat.post(DIRECT, "alice", "hello?");
        StoredMessage sent = chat.posted(post);

        assertThat(sent.authorOnly()).isTrue();
        assertThat(sent.number()).isOne();
        assertThat(List.of(sent.isShownTo("alice"), sent.isShownTo("bob"))).containsExactly(true, false);
        assertThat(stored(sent)).isEqualTo(sent);
        assertThat(factsOf(sent)).containsExactly(new MessagePosted(sent), new ReadMarked(DIRECT, "bob", 1));
        assertThat(chat.decision(post)).isEqualTo(Chat.duplicateOf(sent));
        chat.committed(edit("alice", sent, "hello??"));
        assertThat(stored(sent).isShownTo("bob")).as("after an edit").isFalse();
        AddReaction reaction = new AddReaction("bob", DIRECT, sent.id(), "👍", new ResponsePolicy(3, 3));
        assertThat(chat.refusal(reaction)).isEqualTo(Problem.MESSAGE_DELETED);

        StoredMessage answer = chat.posted(Chat.post(DIRECT, "bob", "bye"));
        assertThat(answer.isShownTo("alice")).isTrue();
        chat.committed(new UnblockUser("bob", "alice"));
        assertThat(chat.posted(Chat.post(DIRECT, "alice", "hi")).isShownTo("bob"))
                .isTrue();
        chat.committed(mention(sent, "bob"));
        assertThat(stored(sent).isShownTo("bob")).as("after the block").isFalse();
        assertThat(log().snapshot().mentions()).isEmpty();
    }

    @Test
    default void whatElseIsUnreadStaysSo() {
        Chat chat = three();
        chat.committed(new OpenDirect("alice", "bob"));
        chat.posted(Chat.post(DIRECT, "alice", "before"));
        chat.append(new BlockUser("bob", "alice"), Chat.post(DIRECT, "alice", "after"));

        assertThat(readBy("bob")).isZero();
        chat.committed(new ReadMarked(DIRECT, "bob", 2));
        chat.posted(Chat.post(DIRECT, "alice", "later"));
        assertThat(readBy("bob")).isEqualTo(3);
    }

    @Test
    default void aMentionBySomebodyBlockedIsPlainText() {
        Chat chat = blocked();
        StoredMessage sent = chat.posted(Chat.mention("general", "alice", "bob", "carol"));

        assertThat(sent.mentions()).containsExactly("carol");
        assertThat(sent.isShownTo("bob")).as("in a room of others").isTrue();
        chat.committed(mention(sent, "bob"));
        assertThat(stored(sent).mentions()).isEmpty();
        chat.append(new UnblockUser("bob", "alice"), mention(sent, "bob", "alice"));
        assertThat(stored(sent).mentions()).containsExactly("bob", "alice");
    }

    @Test
    default void anEditOfAnOldDirectMessageDoesNotReachWhoBlocksItsAuthor() {
        Chat chat = three();
        chat.committed(new OpenDirect("alice", "bob"));
        StoredMessage old = chat.posted(Chat.post(DIRECT, "alice", "before"));
        chat.committed(new ReadMarked(DIRECT, "bob", 1));
        chat.append(new BlockUser("bob", "alice"), mention(old, "bob"));

        assertThat(List.of(stored(old).isShownTo("alice"), stored(old).isShownTo("bob")))
                .containsExactly(true, false);
        assertThat(stored(old).mentions()).isEmpty();
        assertThat(database()
                        .stores()
                        .messages()
                        .before(DIRECT, 2, ReadLimit.items(1))
                        .items())
                .containsExactly(stored(old));
        chat.append(new UnblockUser("bob", "alice"), edit("alice", old, "after the block"));
        assertThat(stored(old).isShownTo("bob")).as("after the block").isFalse();
    }

    @Test
    default void whatSomebodyBlockedDoesToDirectMessagesIsNotRecorded() {
        Chat chat = three();
        chat.committed(new OpenDirect("alice", "bob"));
        StoredMessage message = chat.posted(Chat.post(DIRECT, "bob", "before"));
        ResponsePolicy policy = new ResponsePolicy(3, 3);
        chat.committed(new AddReaction("alice", DIRECT, message.id(), "👍", policy));
        chat.committed(new BlockUser("bob", "alice"));

        assertThat(chat.committed(new AddReaction("alice", DIRECT, message.id(), "👎", policy)))
                .isEmpty();
        assertThat(chat.committed(new PinMessage("alice", DIRECT, message.id(), policy)))
                .isEmpty();
        chat.committed(new PinMessage("bob", DIRECT, message.id(), policy));
        assertThat(chat.committed(new UnpinMessage("alice", DIRECT, message.id())))
                .isEmpty();
        assertThat(chat.committed(new RemoveReaction("alice", DIRECT, message.id(), "👍")))
                .as("what one takes back")
                .hasSize(1);
        StoredMessage now = stored(message);
        assertThat(now.isPinned()).isTrue();
        assertThat(now.responses().reactions()).isEmpty();
        assertThat(chat.committed(new AddReaction("bob", DIRECT, message.id(), "👎", policy)))
                .as("the other way round")
                .hasSize(1);
    }
}
