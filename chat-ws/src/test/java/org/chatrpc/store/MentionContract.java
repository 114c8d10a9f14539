package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.log.command.Decision;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.message.LateMentions;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Snapshot.Mention;
import org.chatrpc.model.table.Snapshot.MentionOfAll;
import org.chatrpc.room.MarkRead;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.member.JoinRoom;
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
    default void aModeratorMentionsEverybodyWithOneEntryForAll() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(new RoleChanged("alice", "general", "alice", Role.MODERATOR));
        StoredMessage toAll = chat.posted(Chat.mentionAll("general", "alice", "bob"));
        StoredMessage plain = chat.posted(Chat.mentionAll("general", "carol", "bob"));

        assertThat(toAll.mentionsAll()).isTrue();
        assertThat(toAll.mentions()).containsExactly("bob");
        assertThat(plain.mentionsAll()).as("by an ordinary member").isFalse();
        assertThat(database().stores().messages().find(toAll.id())).contains(toAll);
        assertThat(log().readAfter(toAll.id() - 1, 1)).extracting("fact").containsExactly(new MessagePosted(toAll));
        Snapshot snapshot = log().snapshot();
        assertThat(snapshot.mentionsOfAll()).containsExactly(new MentionOfAll("general", "alice", 1));
        assertThat(snapshot.mentions()).containsExactly(new Mention("general", "bob", 2));

        for (String reader : List.of("bob", "alice")) {
            chat.committed(new ReadMarked("general", reader, 1));
        }
        assertThat(log().snapshot().mentionsOfAll())
                .as("carol, who posted later, has read it, too")
                .isEmpty();
    }

    @Test
    default void anEditOrADeletionEndsAMentionOfEverybody() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(new RoleChanged("alice", "general", "alice", Role.MODERATOR));
        StoredMessage edited = chat.posted(Chat.mentionAll("general", "alice"));
        StoredMessage deleted = chat.posted(Chat.mentionAll("general", "alice"));
        StoredMessage later = chat.posted(Chat.post("general", "alice", "plain"));
        EditPolicy policy = new EditPolicy(true, Duration.ZERO, true, 200);
        chat.committed(
                new EditMessage("alice", "general", edited.id(), "none", OptionalInt.empty(), Mentions.NONE, policy));
        chat.committed(new DeleteMessage("alice", "general", deleted.id(), ""));
        assertThat(log().snapshot().mentionsOfAll()).isEmpty();

        chat.committed(new EditMessage(
                "alice", "general", later.id(), "all", OptionalInt.empty(), Chat.mentionsOfAll(List.of()), policy));
        assertThat(log().snapshot().mentionsOfAll())
                .containsExactly(
                        new MentionOfAll("general", "alice", 3, log().end().seq()));
    }

    @Test
    default void anEditMentionsWhoHasReadTheMessageUntilTheRoomIsMarkedAgain() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        StoredMessage sent = chat.posted(Chat.mention("general", "alice", "carol"));
        for (String reader : List.of("bob", "carol")) {
            chat.committed(new ReadMarked("general", reader, 1));
        }
        chat.committed(edit(sent, "forgot bob", Chat.mentions(List.of("carol", "bob", "alice"))));

        StoredMessage stored = database().stores().messages().find(sent.id()).orElseThrow();
        assertThat(stored.mentions()).containsExactly("carol", "bob", "alice");
        assertThat(stored.changes().late().members()).containsOnlyKeys("bob", "alice");
        assertThat(log().readAfter(log().end().seq() - 1, 1))
                .extracting("fact")
                .containsExactly(new MessageEdited("alice", stored));
        List<Mention> ofBob = List.of(new Mention("general", "bob", 1));
        assertThat(log().snapshot().mentions()).isEqualTo(ofBob);

        chat.committed(edit(sent, "and once more", Chat.mentions(List.of("bob", "carol"))));
        assertThat(log().snapshot().mentions()).isEqualTo(ofBob);
        chat.committed(new MarkRead("bob", "general", 1));
        assertThat(log().snapshot().mentions())
                .as("a mark by somebody who knows nothing of the edit")
                .isEqualTo(ofBob);
        long marked = readSeqOfBob();
        chat.committed(new MarkRead("bob", "general", 1, marked));
        assertThat(log().snapshot().mentions()).isEmpty();
        long end = log().end().seq();
        chat.committed(new MarkRead("bob", "general", 1, marked));
        assertThat(log().end().seq()).as("the other device has marked it").isEqualTo(end);

        chat.committed(edit(sent, "not bob", Chat.mentions(List.of("carol"))));
        chat.committed(edit(sent, "bob again", Chat.mentions(List.of("bob"))));
        assertThat(log().snapshot().mentions()).isEqualTo(ofBob);
        chat.committed(new DeleteMessage("alice", "general", sent.id(), ""));
        assertThat(log().snapshot().mentions()).isEmpty();
    }

    @Test
    default void anEditMentionsEverybodyWhoHasReadTheMessage() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(new RoleChanged("alice", "general", "alice", Role.MODERATOR));
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "plain"));
        chat.committed(new ReadMarked("general", "bob", 1));
        chat.committed(new ReadMarked("general", "carol", 1));
        chat.committed(edit(sent, "all", Chat.mentionsOfAll(List.of())));

        MentionOfAll late = new MentionOfAll("general", "alice", 1, log().end().seq());
        assertThat(log().snapshot().mentionsOfAll()).containsExactly(late);
        chat.committed(edit(sent, "all, bob", Chat.mentionsOfAll(List.of("bob"))));
        assertThat(log().snapshot().mentionsOfAll()).containsExactly(late);
        chat.committed(edit(sent, "only bob", Chat.mentions(List.of("bob"))));
        assertThat(database()
                        .stores()
                        .messages()
                        .find(sent.id())
                        .orElseThrow()
                        .changes()
                        .late())
                .as("bob is mentioned since everybody was")
                .isEqualTo(new LateMentions(0, Map.of("bob", late.lateSeq())));
        chat.committed(new MarkRead("bob", "general", 1, readSeqOfBob()));
        assertThat(log().snapshot().mentions()).isEmpty();
        assertThat(log().snapshot().mentionsOfAll()).isEmpty();
    }

    private EditMessage edit(StoredMessage message, String body, Mentions mentions) {
        EditPolicy policy = new EditPolicy(true, Duration.ZERO, true, 200);
        return new EditMessage(
                message.author(), message.room(), message.id(), body, OptionalInt.empty(), mentions, policy);
    }

    private long readSeqOfBob() {
        return log().snapshot().memberships().stream()
                .filter(member -> member.username().equals("bob") && member.isActive())
                .findFirst()
                .orElseThrow()
                .readSeq();
    }

    @Test
    default void nobodyMentionsEverybodyInADirectRoom() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(new OpenDirect("alice", "bob"));
        PostMessage post = new PostMessage(
                "alice", "alice~bob", "@room", "id", 0, new Mentions(List.of(), 50, Optional.of(Role.MEMBER)));
        assertThat(chat.posted(post).mentionsAll()).isFalse();
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
