package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.message.Posted;
import org.chatrpc.model.Membership;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.account.SessionOpened;
import org.junit.jupiter.api.Test;

/** Pruning deletes old entries, but neither messages nor anything else that the present state needs. */
interface PruningContract extends DatabaseContract {

    @Test
    default void oldEntriesAreDeletedAndMessagesKept() {
        Chat chat = chat();
        chat.members("alice");
        List<Command<?>> posts = new ArrayList<>();
        for (int i = 0; i < 2998; i++) {
            posts.add(Chat.post("general", "alice", "text " + i));
        }
        log().append(posts, Chat.NOW);

        assertThat(log().prune(500).firstSeq()).isEqualTo(2501);
        assertThat(log().snapshot().firstSeq()).isEqualTo(2501);
        assertThat(log().snapshot().seq()).isEqualTo(3000);
        assertThat(log().readAfter(0, 5000))
                .hasSize(500)
                .first()
                .extracting(LogEntry::seq)
                .isEqualTo(2501L);
        assertThat(database()
                        .stores()
                        .messages()
                        .after("general", 0, ReadLimit.items(5000))
                        .items())
                .hasSize(2998);
        assertThat(((Posted) chat.decision(posts.get(0)).result()).duplicate()).isTrue();
        assertThat(chat.posted(Chat.post("general", "alice", "next")).number()).isEqualTo(2999);
    }

    @Test
    default void keepingMoreEntriesThanExistDeletesNothing() {
        Chat chat = chat();
        chat.members("alice", "bob");
        assertThat(log().prune(4).firstSeq()).isEqualTo(1);
        assertThat(log().prune(3).firstSeq()).isEqualTo(2);
        assertThat(log().prune(100).firstSeq()).isEqualTo(2);
        assertThat(log().readAfter(0, 10)).hasSize(3);
        assertThat(log().prune(0).firstSeq()).isEqualTo(5);
        assertThat(log().readAfter(0, 10)).isEmpty();
        assertThat(database().reopened().log().snapshot().firstSeq()).isEqualTo(5);
    }

    @Test
    default void membershipsThatEndedBeforeTheFirstEntryAreNotInTheSnapshot() {
        Chat chat = chat();
        chat.members("alice");
        chat.committed(Chat.left("general", "alice"), Chat.joined("general", "alice"));
        log().prune(2);
        assertThat(log().snapshot().memberships()).hasSize(2);
        log().prune(1);
        assertThat(log().snapshot().memberships()).extracting(Membership::toSeq).containsExactly(0L);
    }

    @Test
    default void openSessionsOutliveTheirEntriesAndClosedOnesDoNot() {
        Chat chat = chat();
        chat.account("alice");
        SessionRecord open = Chat.session("open", "alice");
        SessionRecord closed = Chat.session("closed", "alice");
        chat.committed(new SessionOpened(open), new SessionOpened(closed), new SessionClosed("alice", "closed"));
        log().prune(1);

        assertThat(log().readAfter(0, 10))
                .extracting(LogEntry::fact)
                .containsExactly(new SessionClosed("alice", "closed"));
        assertThat(log().snapshot().sessions()).containsExactly(open);
    }
}
