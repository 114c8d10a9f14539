package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.SignInByIdentity;
import org.chatrpc.account.identity.sync.CreateGroupRoom;
import org.chatrpc.account.identity.sync.SyncGroupMember;
import org.chatrpc.account.session.SessionOpening;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.room.SetRoomOwner;
import org.chatrpc.admin.service.CreateServiceAccount;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.RemoveMember;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.Test;

/** However a room comes by its owner, it is never a service: nobody could do with a token what owners do. */
interface ServicesOwnNothingContract extends DatabaseContract {
    /** The room {@code tea}, founded by alice; the service bot joined before bob. The account zoe administers the server. */
    private Chat tea() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true));
        chat.members("alice", "bob");
        chat.committed(new AccountCreated(new AccountInfo("bot", "Bot", false, Chat.NOW).asService(), "zoe"));
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new InviteMember("alice", "tea", "bot"));
        return chat;
    }

    private Map<String, Role> members(String room) {
        return log().snapshot().memberships().stream()
                .filter(member -> member.room().equals(room) && member.isActive())
                .collect(Collectors.toMap(Membership::username, Membership::role));
    }

    @Test
    default void nobodyMakesAServiceAnOwnerOrModerator() {
        Chat chat = tea();
        for (Role role : List.of(Role.OWNER, Role.MODERATOR)) {
            assertThat(chat.refusal(new SetMemberRole("alice", "tea", "bot", role)))
                    .isEqualTo(Problem.NOT_PERMITTED);
        }
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "bot"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(members("tea")).containsEntry("bot", Role.MEMBER);
    }

    @Test
    default void aRoomPassesByTheServicesToThePersonWhoIsNext() {
        Chat chat = tea();
        chat.committed(new InviteMember("alice", "tea", "bob"));
        chat.committed(new DeactivateAccount("zoe", "alice"));

        assertThat(members("tea")).isEqualTo(Map.of("alice", Role.MEMBER, "bot", Role.MEMBER, "bob", Role.OWNER));
    }

    /** The other commands make the transaction know the membership and the account of the service. */
    @Test
    default void aRoomOfServicesOnlyKeepsItsOwner() {
        Chat chat = tea();
        chat.append(new InviteMember("alice", "tea", "bot"), new DeactivateAccount("zoe", "alice"));

        assertThat(members("tea")).isEqualTo(Map.of("alice", Role.OWNER, "bot", Role.MEMBER));
    }

    @Test
    default void theLastOwnerDoesNotLeaveARoomToAService() {
        Chat chat = tea();
        assertThat(chat.refusal(new LeaveRoom("alice", "tea"))).isEqualTo(Problem.LAST_OWNER);
        chat.committed(new RoleChanged("zoe", "tea", "bot", Role.OWNER));
        assertThat(chat.refusal(new LeaveRoom("alice", "tea")))
                .as("an earlier server let a service own the room")
                .isEqualTo(Problem.LAST_OWNER);
        assertThat(chat.refusal(new SetMemberRole("alice", "tea", "alice", Role.MEMBER)))
                .isEqualTo(Problem.LAST_OWNER);

        chat.committed(new SetMemberRole("alice", "tea", "bot", Role.MEMBER));
        chat.committed(new RemoveMember("alice", "tea", "bot"));
        chat.committed(new LeaveRoom("alice", "tea"));
        assertThat(members("tea")).isEmpty();
    }

    @Test
    default void aServiceInAnEmptyRoomWaitsForAPersonWhoOwnsIt() {
        Chat chat = tea();
        chat.committed(new CreateRoom("alice", "den", "Den", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new LeaveRoom("alice", "den"));
        chat.committed(new CreateServiceAccount("zoe", "probe", "Probe", List.of("den")));
        assertThat(members("den")).isEqualTo(Map.of("probe", Role.MEMBER));

        chat.append(new JoinRoom("bob", "den"), new JoinRoom("alice", "den"));
        assertThat(members("den")).isEqualTo(Map.of("probe", Role.MEMBER, "bob", Role.OWNER, "alice", Role.MEMBER));
    }

    @Test
    default void theRoomOfAGroupIsNotHandedToAService() {
        Chat chat = tea();
        chat.committed(new CreateGroupRoom("ldap", "sales", "Sales"));
        ExternalIdentity ann = new ExternalIdentity("ldap", "id-ann", "ann", "", Optional.empty());
        chat.committed(new SignInByIdentity(
                ann, new SessionOpening(Chat.session("session of ann", "ann"), 20, Map.of()), 64, "general"));
        LinkedIdentity.Key key = new LinkedIdentity.Key("ldap", "id-ann");
        chat.committed(new SyncGroupMember(key, "ann", "sales", true));
        chat.committed(new SetRoomOwner("zoe", "sales", "ann"));
        chat.committed(new CreateServiceAccount("zoe", "probe", "Probe", List.of("sales")));

        chat.committed(new SyncGroupMember(key, "ann", "sales", false));
        assertThat(members("sales")).isEqualTo(Map.of("probe", Role.MEMBER));
    }
}
