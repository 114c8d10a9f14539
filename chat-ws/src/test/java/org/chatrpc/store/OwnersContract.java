package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.RemoveMember;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.Test;

/** A room with members always has an owner, in whatever order they join, leave and change roles. */
interface OwnersContract extends DatabaseContract {
    /** The room {@code tea} with these owners, and carol as an ordinary member. */
    private Chat teaOf(String... owners) {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(new RoomCreated(owners[0], Chat.room("tea", "Tea", Visibility.PUBLIC)));
        for (String owner : owners) {
            chat.committed(Chat.joined("tea", owner, Role.OWNER));
        }
        chat.join("tea", "carol");
        return chat;
    }

    private static SetMemberRole demotion(String room, String username) {
        return new SetMemberRole(username, room, username, Role.MEMBER);
    }

    private List<String> owners(String room) {
        return log().snapshot().memberships().stream()
                .filter(membership ->
                        membership.room().equals(room) && membership.toSeq() == 0 && membership.role() == Role.OWNER)
                .map(Membership::username)
                .toList();
    }

    @Test
    default void theLastOwnerCanNeitherLeaveNorStepDown() {
        Chat chat = teaOf("alice");

        assertThat(chat.refusal(new LeaveRoom("alice", "tea"))).isEqualTo(Problem.LAST_OWNER);
        assertThat(chat.refusal(demotion("tea", "alice"))).isEqualTo(Problem.LAST_OWNER);
        chat.committed(new SetMemberRole("alice", "tea", "carol", Role.OWNER));
        assertThat(chat.committed(demotion("tea", "alice"))).hasSize(1);
        assertThat(chat.committed(new LeaveRoom("alice", "tea"))).hasSize(1);
        assertThat(owners("tea")).containsExactly("carol");
    }

    /** All rules about owners rest on their being active. */
    @Test
    default void whoIsDeactivatedGetsNoHigherRole() {
        Chat chat = teaOf("alice", "bob");
        chat.committed(Chat.accountCreated("zoe", true));
        chat.append(new SetMemberRole("alice", "tea", "carol", Role.MODERATOR), new DeactivateAccount("zoe", "carol"));

        assertThat(chat.refusal(new SetMemberRole("alice", "tea", "carol", Role.OWNER)))
                .isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(Chat.refusal(chat.append(
                                new DeactivateAccount("zoe", "bob"),
                                new SetMemberRole("alice", "tea", "bob", Role.OWNER))
                        .decisions()
                        .get(1)))
                .isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(owners("tea")).containsExactly("alice");
        assertThat(chat.committed(new SetMemberRole("alice", "tea", "carol", Role.MEMBER)))
                .as("a lower one")
                .hasSize(1);
        assertThat(chat.refusal(new SetMemberRole("alice", "tea", "carol", Role.MODERATOR)))
                .isEqualTo(Problem.ACCOUNT_INACTIVE);
    }

    @Test
    default void ofTwoOwnersLeavingInOneBatchTheSecondRemains() {
        Chat chat = teaOf("alice", "bob");

        assertThat(chat.append(new LeaveRoom("alice", "tea"), new LeaveRoom("bob", "tea"), demotion("tea", "bob"))
                        .decisions()
                        .subList(1, 3))
                .extracting(Chat::refusal)
                .containsExactly(Problem.LAST_OWNER, Problem.LAST_OWNER);
        assertThat(owners("tea")).containsExactly("bob");
    }

    @Test
    default void ofTwoOwnersLeavingInTwoBatchesTheSecondRemains() {
        Chat chat = teaOf("alice", "bob");
        chat.committed(demotion("tea", "alice"));

        assertThat(chat.refusal(new LeaveRoom("bob", "tea"))).isEqualTo(Problem.LAST_OWNER);
        assertThat(chat.refusal(new RemoveMember("bob", "tea", "bob"))).isEqualTo(Problem.LAST_OWNER);
        assertThat(owners("tea")).containsExactly("bob");
    }

    @Test
    default void ownersNotNamedInTheBatchCount() {
        Chat chat = teaOf("alice", "bob");

        assertThat(chat.committed(new LeaveRoom("alice", "tea"))).hasSize(1);
    }

    @Test
    default void anOwnerAppointedByARefusedCommandDoesNotCount() {
        Chat chat = teaOf("alice");

        assertThat(chat.append(
                                new FactsContract.RecordsThenRefuses(
                                        new RoleChanged("alice", "tea", "carol", Role.OWNER)),
                                new LeaveRoom("alice", "tea"))
                        .decisions())
                .extracting(Chat::refusal)
                .containsExactly(Problem.NOT_PERMITTED, Problem.LAST_OWNER);
        assertThat(owners("tea")).containsExactly("alice");
    }

    @Test
    default void theOnlyMemberCanLeaveAndTheNextOneToJoinIsOwner() {
        Chat chat = teaOf("alice");
        chat.committed(new LeaveRoom("carol", "tea"));
        assertThat(chat.refusal(demotion("tea", "alice"))).isEqualTo(Problem.LAST_OWNER);

        chat.append(new LeaveRoom("alice", "tea"), new JoinRoom("bob", "tea"), new JoinRoom("carol", "tea"));

        assertThat(owners("tea")).containsExactly("bob");
        chat.committed(new LeaveRoom("carol", "tea"));
        chat.committed(new LeaveRoom("bob", "tea"));
        assertThat(chat.committed(new JoinRoom("carol", "tea")).get(0).fact())
                .isEqualTo(new MemberJoined("carol", "tea", "carol", Role.OWNER, 0));
        chat.committed(new JoinRoom("alice", "tea"));
        assertThat(owners("tea")).containsExactly("carol");
    }

    @Test
    default void aDirectRoomHasNoOwner() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(new OpenDirect("bob", "alice"));

        assertThat(owners("alice~bob")).isEmpty();
    }
}
