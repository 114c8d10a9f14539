package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.SignInByIdentity;
import org.chatrpc.account.identity.sync.CreateGroupRoom;
import org.chatrpc.account.identity.sync.SyncGroupMember;
import org.chatrpc.account.session.SessionOpening;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.room.SetRoomArchived;
import org.chatrpc.admin.room.SetRoomOwner;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.room.CreateRoom;
import org.junit.jupiter.api.Test;

/** Who is in the room of a group is decided in the transaction. */
interface GroupRoomContract extends DatabaseContract {
    private static SignInByIdentity signIn(String name, String... rooms) {
        ExternalIdentity person = new ExternalIdentity("ldap", "id-" + name, name, "", Optional.empty());
        return new SignInByIdentity(
                person.withRooms(Set.of(rooms)),
                new SessionOpening(Chat.session("session of " + name, name), 20, Map.of()),
                64,
                "general");
    }

    private static SyncGroupMember follow(String name, boolean member) {
        return new SyncGroupMember(new LinkedIdentity.Key("ldap", "id-" + name), name, "sales", member);
    }

    /** With an administrator who is no person of the directory, and the room of a group. */
    private Chat managed() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true), Chat.joined("general", "zoe", Role.OWNER));
        assertThat(chat.decision(new CreateGroupRoom("ldap", "sales", "Sales"))).isEqualTo(Decision.of(true));
        return chat;
    }

    private Map<String, Role> members() {
        return log().snapshot().memberships().stream()
                .filter(member -> member.room().equals("sales") && member.isActive())
                .collect(Collectors.toMap(Membership::username, Membership::role));
    }

    @Test
    default void aRoomRemembersWhoManagesIt() {
        Chat chat = managed();
        chat.committed(new SetRoomArchived("zoe", "sales", true));
        database().reopened();

        RoomInfo room = log().snapshot().rooms().stream()
                .map(RoomRecord::info)
                .filter(info -> info.id().equals("sales"))
                .findFirst()
                .orElseThrow();
        assertThat(room.managedBy()).isEqualTo("ldap");
        assertThat(room.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(room.archived()).isTrue();
        assertThat(room.title()).isEqualTo("Sales");
        assertThat(members()).isEmpty();
    }

    @Test
    default void whoeverSignsInIsInTheRoomsOfTheGroups() {
        Chat chat = managed();
        chat.committed(signIn("ann", "sales", "nowhere"));
        chat.committed(signIn("bob"));
        assertThat(members()).isEqualTo(Map.of("ann", Role.MEMBER));

        assertThat(chat.committed(follow("ann", true))).as("already").isEmpty();
        assertThat(chat.decision(follow("bob", true))).isEqualTo(Decision.of(true));
        assertThat(chat.decision(follow("bob", false))).isEqualTo(Decision.of(true));
        assertThat(chat.decision(follow("bob", false))).isEqualTo(Decision.of(false));
        assertThat(members().keySet()).containsExactly("ann");
    }

    @Test
    default void aRoomOfPeopleIsNeverTakenOver() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true), Chat.joined("general", "zoe", Role.OWNER));
        chat.committed(new CreateRoom("zoe", "sales", "Ours", "", Visibility.PRIVATE, Role.MEMBER));

        assertThat(chat.decision(new CreateGroupRoom("ldap", "sales", "Sales"))).isEqualTo(Decision.of(false));
        chat.committed(signIn("ann", "sales"));
        assertThat(chat.committed(follow("ann", true))).isEmpty();
        chat.committed(Chat.joined("sales", "ann"));
        assertThat(chat.committed(follow("ann", false))).isEmpty();
        assertThat(members().keySet()).containsExactlyInAnyOrder("zoe", "ann");
    }

    @Test
    default void theLastOwnerWhoLeavesTheGroupHandsTheRoomOver() {
        Chat chat = managed();
        for (String name : new String[] {"ann", "bob", "cid"}) {
            chat.committed(signIn(name, "sales"));
        }
        chat.committed(new SetRoomOwner("zoe", "sales", "ann"));
        chat.committed(new DeactivateAccount("zoe", "bob"));
        chat.committed(follow("ann", false));

        assertThat(members()).isEqualTo(Map.of("bob", Role.MEMBER, "cid", Role.OWNER));
        chat.committed(follow("cid", false));
        assertThat(members()).as("nobody active is left").isEqualTo(Map.of("bob", Role.MEMBER));
    }

    @Test
    default void nobodyComesInWhoIsInactiveOrSomebodyElseOrWhenTheRoomIsArchived() {
        Chat chat = managed();
        chat.committed(signIn("ann"));
        chat.committed(signIn("bob", "sales"));
        assertThat(chat.committed(new SyncGroupMember(new LinkedIdentity.Key("ldap", "id-ann"), "zoe", "sales", true)))
                .isEmpty();
        assertThat(chat.committed(new SyncGroupMember(new LinkedIdentity.Key("oidc", "id-ann"), "ann", "sales", true)))
                .isEmpty();
        chat.committed(new SetRoomArchived("zoe", "sales", true));
        assertThat(chat.committed(follow("ann", true))).isEmpty();
        assertThat(chat.committed(follow("bob", false))).as("out of an archive").hasSize(1);
        chat.committed(new SetRoomArchived("zoe", "sales", false));
        chat.committed(new DeactivateAccount("zoe", "ann"));
        assertThat(chat.committed(follow("ann", true))).isEmpty();
        assertThat(members()).isEmpty();
    }
}
