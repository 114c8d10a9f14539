package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.ReactivateAccount;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.Test;

/** Who is deactivated owns no room any more in which somebody active is left. */
interface SuccessionContract extends DatabaseContract {
    /** The room {@code tea}, founded by alice and joined by bob, carol and dave in this order; zoe administers the server. */
    private Chat tea() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true));
        chat.members("alice", "bob", "carol", "dave");
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PRIVATE, Role.MEMBER));
        for (String guest : List.of("bob", "carol", "dave")) {
            chat.committed(new InviteMember("alice", "tea", guest));
        }
        return chat;
    }

    private static DeactivateAccount deactivate(String username) {
        return new DeactivateAccount("zoe", username);
    }

    private List<String> owners(String room) {
        return log().snapshot().memberships().stream()
                .filter(member -> member.room().equals(room) && member.isActive() && member.isOwner())
                .map(Membership::username)
                .sorted()
                .toList();
    }

    @Test
    default void theFirstModeratorFollowsOrElseTheFirstMember() {
        Chat chat = tea();
        chat.committed(deactivate("alice"));
        assertThat(owners("tea")).containsExactly("bob");

        chat.committed(new SetMemberRole("bob", "tea", "dave", Role.MODERATOR));
        chat.committed(deactivate("bob"));
        assertThat(owners("tea")).containsExactly("dave");
        chat.append(new ReactivateAccount("zoe", "alice"), new ReactivateAccount("zoe", "bob"));
        assertThat(owners("tea")).containsExactly("dave");
        assertThat(log().snapshot().memberships())
                .filteredOn(member -> member.room().equals("tea"))
                .allMatch(Membership::isActive);
    }

    @Test
    default void anotherOwnerIsEnough() {
        Chat chat = tea();
        chat.committed(new SetMemberRole("alice", "tea", "dave", Role.OWNER));
        chat.committed(deactivate("alice"));

        assertThat(owners("tea")).containsExactly("dave");
        assertThat(chat.refusal(new LeaveRoom("dave", "tea"))).isEqualTo(Problem.LAST_OWNER);
    }

    @Test
    default void aRoomWithoutAnybodyElseStaysAsItIs() {
        Chat chat = tea();
        chat.committed(new CreateRoom("alice", "den", "Den", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new OpenDirect("alice", "bob"));
        chat.append(deactivate("bob"), deactivate("carol"), deactivate("dave"), deactivate("alice"));

        assertThat(owners("den")).containsExactly("alice");
        assertThat(owners("tea")).as("of four who are inactive").containsExactly("alice");
        assertThat(owners("alice~bob")).isEmpty();
    }

    @Test
    default void whoLeftOrWasDeactivatedJustBeforeDoesNotFollow() {
        Chat chat = tea();
        chat.append(new LeaveRoom("bob", "tea"), deactivate("carol"), deactivate("alice"));

        assertThat(owners("tea")).containsExactly("dave");
    }

    /** Whatever else the transaction is about, its commands may look at members without asking who is active. */
    @Test
    default void whoIsInactiveDoesNotFollowHoweverTheTransactionKnowsOfThem() {
        Chat chat = tea();
        chat.committed(new SetMemberRole("alice", "tea", "bob", Role.MODERATOR));
        chat.committed(new SetMemberRole("alice", "tea", "dave", Role.OWNER));
        StoredMessage spam = chat.posted(Chat.post("tea", "carol", "buy this"));
        chat.committed(deactivate("bob"));

        chat.append(new ReportMessage("carol", "tea", spam.id(), "spam"), deactivate("dave"));
        assertThat(owners("tea")).containsExactly("alice");
        chat.append(new ReportMessage("alice", "tea", spam.id(), "spam"), deactivate("alice"));
        assertThat(owners("tea")).as("not the moderator").containsExactly("carol");

        chat.committed(new ReactivateAccount("zoe", "dave"));
        chat.append(new JoinRoom("bob", "tea"), deactivate("carol"));
        assertThat(owners("tea")).as("not the moderator, who is named").containsExactly("dave");
    }

    @Test
    default void whoJoinedJustBeforeFollows() {
        Chat chat = tea();
        chat.committed(new CreateRoom("alice", "jam", "Jam", "", Visibility.PUBLIC, Role.MEMBER));
        chat.append(new JoinRoom("carol", "jam"), deactivate("alice"));

        assertThat(owners("jam")).containsExactly("carol");
    }

    @Test
    default void whoBecameOwnerJustBeforeIsFollowedToo() {
        Chat chat = tea();
        chat.append(
                new SetMemberRole("alice", "tea", "dave", Role.OWNER),
                new SetMemberRole("dave", "tea", "alice", Role.MEMBER),
                new LeaveRoom("alice", "tea"),
                deactivate("dave"));

        assertThat(owners("tea")).containsExactly("bob");
    }

    /** None of the commands names the member who loses the role, nor the one who gets it. */
    @Test
    default void laterCommandsOfTheTransactionSeeWhoOwnsTheRoomNow() {
        Chat chat = tea();
        chat.committed(new SetMemberRole("alice", "tea", "dave", Role.OWNER));
        Commit commit = chat.append(deactivate("alice"), new LeaveRoom("dave", "tea"));
        assertThat(Chat.refusal(commit.decisions().get(1))).isEqualTo(Problem.LAST_OWNER);

        commit = chat.append(deactivate("dave"), new LeaveRoom("carol", "tea"), new LeaveRoom("bob", "tea"));
        assertThat(commit.decisions().get(1).isRefused()).isFalse();
        assertThat(Chat.refusal(commit.decisions().get(2))).isEqualTo(Problem.LAST_OWNER);
        assertThat(owners("tea")).containsExactly("bob");
    }

    @Test
    default void everyRoomOfAnOwnerIsHandedOver() {
        Chat chat = tea();
        for (String room : List.of("jam", "cake", "milk")) {
            chat.committed(new CreateRoom("alice", room, room, "", Visibility.PUBLIC, Role.MEMBER));
            chat.committed(new JoinRoom("carol", room));
        }
        chat.committed(deactivate("alice"));

        assertThat(List.of("jam", "cake", "milk"))
                .allSatisfy(room -> assertThat(owners(room)).containsExactly("carol"));
        assertThat(owners("tea")).containsExactly("bob");
    }
}
