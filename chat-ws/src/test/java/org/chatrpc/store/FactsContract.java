package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Outcome;
import org.chatrpc.log.Outcome.Refusal;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Visibility;
import org.junit.jupiter.api.Test;

/** Facts are recorded all or none, read back as they were, and left out when they change nothing. */
interface FactsContract extends DatabaseContract {

    @Test
    default void everyFactIsReadBackAsItWasRecorded() {
        Chat chat = chat();
        RoomInfo renamed = new RoomInfo("tea", "Tea & cake", "all about tea", Visibility.PRIVATE, true, Chat.NOW);
        List<LogEntry> recorded = new ArrayList<>(chat.committed(
                Chat.accountCreated("alice", true),
                Chat.accountCreated("bob", false),
                new Fact.SessionOpened(Chat.session("s1", "alice")),
                Chat.roomCreated("tea", "alice"),
                new Fact.MemberJoined("alice", "tea", "alice", Role.OWNER),
                new Fact.MemberJoined("alice", "tea", "bob", Role.MEMBER),
                new Fact.RoleChanged("alice", "tea", "bob", Role.MODERATOR)));
        recorded.addAll(chat.committed(Chat.post("tea", "bob", "hello")));
        recorded.addAll(chat.committed(
                new Fact.ReadMarked("tea", "alice", 1),
                new Fact.RoomUpdated("alice", renamed),
                Chat.renamed("bob", "Robert"),
                new Fact.MemberLeft("alice", "tea", "bob"),
                new Fact.SessionClosed("alice", "s1")));

        assertThat(recorded).hasSize(13);
        assertThat(log().readAfter(0, 100)).isEqualTo(recorded);
        assertThat(database().reopened().log().readAfter(5, 3)).isEqualTo(recorded.subList(5, 8));
    }

    @Test
    default void roomOfAnEntryIsTheRoomOfThatTime() {
        Chat chat = chat();
        chat.committed(Chat.roomCreated("tea", "alice"));
        chat.committed(Chat.archived("tea", "alice"));

        assertThat(log().readAfter(0, 1)).extracting(LogEntry::fact).containsExactly(Chat.roomCreated("tea", "alice"));
    }

    @Test
    default void displayNameOfAnEntryIsTheNameOfThatTime() {
        Chat chat = chat();
        List<LogEntry> recorded = new ArrayList<>(chat.committed(Chat.accountCreated("alice", true)));
        recorded.addAll(chat.committed(Chat.renamed("alice", "Ali")));
        recorded.addAll(chat.committed(Chat.renamed("alice", "Ally")));

        AccountInfo present = new AccountInfo("alice", "Ally", true, Chat.NOW);
        assertThat(recorded.get(2).fact()).isEqualTo(new Fact.AccountUpdated(present));
        assertThat(log().readAfter(0, 10)).isEqualTo(recorded);
        assertThat(log().snapshot().accounts()).containsExactly(present);
        assertThat(database().stores().accounts().passwordHash("alice")).contains("hash of alice");
    }

    /** Old hashes are not kept anywhere. */
    @Test
    default void passwordHashOfAnEntryIsThePresentOne() {
        Chat chat = chat();
        chat.account("alice");
        chat.committed(new Fact.PasswordChanged("alice", "second"));
        chat.committed(new Fact.PasswordChanged("alice", "third"));

        assertThat(log().readAfter(0, 10).toString()).contains("third").doesNotContain("second", "hash of alice");
    }

    @Test
    default void factsThatChangeNothingAreLeftOut() {
        Chat chat = chat();
        chat.members("alice");
        chat.account("bob");
        SessionRecord session = Chat.session("s1", "alice");
        chat.posted(Chat.post("general", "alice", "x"));
        chat.committed(new Fact.SessionOpened(session), new Fact.ReadMarked("general", "alice", 1));
        long before = log().snapshot().seq();
        RoomInfo general = log().snapshot().rooms().get(0).info();

        List<LogEntry> entries = chat.committed(
                new Fact.MemberJoined("bob", "general", "alice", Role.OWNER),
                Chat.left("general", "bob"),
                Chat.left("nowhere", "bob"),
                new Fact.RoleChanged("alice", "general", "alice", Role.OWNER),
                new Fact.ReadMarked("general", "alice", 1),
                new Fact.ReadMarked("general", "bob", 1),
                new Fact.ReadMarked("nowhere", "bob", 1),
                new Fact.RoomUpdated("alice", general),
                Chat.renamed("alice", "The alice"),
                new Fact.PasswordChanged("alice", "hash of alice"),
                new Fact.PasswordChanged("nobody", "hash"),
                new Fact.SessionOpened(session),
                new Fact.SessionClosed("bob", "s1"),
                new Fact.SessionClosed("alice", "s2"));

        assertThat(entries).isEmpty();
        assertThat(log().snapshot().seq()).isEqualTo(before);
        chat.committed(new Fact.SessionClosed("alice", "s1"));
        assertThat(chat.committed(new Fact.SessionClosed("alice", "s1"), new Fact.SessionOpened(session)))
                .isEmpty();
    }

    @Test
    default void whatTheStateDoesNotAllowIsRefused() {
        Chat chat = chat();
        chat.members("alice");
        RoomInfo nowhere = Chat.room("nowhere", "x", Visibility.PUBLIC);

        assertThat(chat.refusal(Chat.roomCreated("general", "alice"))).isEqualTo(Refusal.ROOM_EXISTS);
        assertThat(chat.refusal(new Fact.RoomUpdated("alice", nowhere))).isEqualTo(Refusal.NO_SUCH_ROOM);
        assertThat(chat.refusal(Chat.joined("nowhere", "alice"))).isEqualTo(Refusal.NO_SUCH_ROOM);
        assertThat(chat.refusal(new Fact.RoleChanged("alice", "nowhere", "alice", Role.OWNER)))
                .isEqualTo(Refusal.NO_SUCH_ROOM);
        assertThat(chat.refusal(new Fact.RoleChanged("alice", "general", "bob", Role.OWNER)))
                .isEqualTo(Refusal.NOT_A_MEMBER);
        assertThat(chat.refusal(Chat.renamed("nobody", "x"))).isEqualTo(Refusal.NO_SUCH_ACCOUNT);
        assertThat(chat.refusal(Chat.accountCreated("alice", false))).isEqualTo(Refusal.USERNAME_TAKEN);
    }

    @Test
    default void onlyTheFirstAccountMayComeAsAdministrator() {
        Chat chat = chat();
        List<Outcome> outcomes = chat.append(
                        new Draft.Facts(Chat.accountCreated("alice", true)),
                        new Draft.Facts(Chat.accountCreated("bob", true)))
                .outcomes();

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Committed.class);
        assertThat(outcomes.get(1)).isEqualTo(new Outcome.Refused(Refusal.NOT_THE_FIRST_ACCOUNT));
        assertThat(chat.refusal(Chat.accountCreated("carol", true))).isEqualTo(Refusal.NOT_THE_FIRST_ACCOUNT);
        chat.account("carol");
    }

    @Test
    default void refusedDraftLeavesNothing() {
        Chat chat = chat();
        chat.members("alice");
        Snapshot before = log().snapshot();

        List<Outcome> outcomes = chat.append(
                        new Draft.Facts(
                                Chat.roomCreated("tea", "alice"),
                                Chat.joined("tea", "alice"),
                                Chat.left("general", "alice"),
                                Chat.accountCreated("bob", false),
                                new Fact.SessionOpened(Chat.session("s1", "bob")),
                                Chat.joined("nowhere", "alice")),
                        Chat.post("tea", "alice", "no such room"))
                .outcomes();

        assertThat(outcomes)
                .containsExactly(new Outcome.Refused(Refusal.NO_SUCH_ROOM), new Outcome.Refused(Refusal.NO_SUCH_ROOM));
        assertThat(log().snapshot()).isEqualTo(before);
        assertThat(log().readAfter(before.seq(), 10)).isEmpty();
        assertThat(chat.posted(Chat.post("general", "alice", "still here")).id())
                .isEqualTo(before.seq() + 1);
    }

    @Test
    default void joiningMarksTheRoomAsReadUpToThen() {
        Chat chat = chat();
        chat.members("alice");
        chat.account("bob");
        chat.append(
                Chat.post("general", "alice", "1"),
                Chat.post("general", "alice", "2"),
                new Draft.Facts(Chat.joined("general", "bob")),
                Chat.post("general", "alice", "3"));

        assertThat(log().snapshot().memberships())
                .filteredOn(stay -> stay.username().equals("bob"))
                .extracting(Membership::readNumber)
                .containsExactly(2L);
    }

    @Test
    default void leavingAndRejoiningInOneBatchMakesTwoStays() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(new Fact.RoleChanged("alice", "general", "bob", Role.MODERATOR));
        chat.committed(Chat.left("general", "bob"), Chat.joined("general", "bob"));

        assertThat(log().snapshot().memberships())
                .filteredOn(stay -> stay.username().equals("bob"))
                .containsExactly(
                        new Membership("general", "bob", Role.MODERATOR, 4, 6, Chat.NOW, 0),
                        new Membership("general", "bob", Role.MEMBER, 7, 0, Chat.NOW, 0));
    }

    @Test
    default void failingDraftFailsTheCallAndLeavesNothing() {
        Chat chat = chat();
        chat.members("alice");
        Draft.Post good = Chat.post("general", "alice", "good");
        Draft.Facts bad = new Draft.Facts(new Fact.SessionOpened(Chat.session("s1", "nobody")));

        assertThatThrownBy(() -> chat.append(good, bad)).isInstanceOf(StoreException.class);
        assertThat(log().snapshot().seq()).isEqualTo(2);
        assertThat(chat.posted(good).number()).isEqualTo(1);
    }
}
