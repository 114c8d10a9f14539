package org.chatrpc.client.rooms.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private SessionToken bob;

    @BeforeEach
    void start() {
        bob = server.signUp("bob", "correct horse", "Bob").token();
        server.signUp("chloe", "correct horse", "Chloé");
        session.start();
        pass();
    }

    @Test
    void anOwnerGivesRolesAndRemovesAnybodyElse() {
        MembersModel model = myRoom();
        assertThat(model.roles(member(model, "bob"))).containsExactly(Role.OWNER, Role.MODERATOR);
        assertThat(model.mayRemove(member(model, "bob"))).isTrue();
        assertThat(model.mayRemove(member(model, "alice"))).isFalse();
        model.setRole(member(model, "bob"), Role.MODERATOR);
        pass();
        assertThat(member(model, "bob").role()).isEqualTo(Role.MODERATOR);
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void noRoleIsOfferedThatAServiceCannotHave() {
        MembersModel model = myRoom();
        assertThat(model.roles(service(Role.MEMBER))).isEmpty();
        assertThat(model.roles(service(Role.OWNER)))
                .as("a lower one, for rooms of earlier servers")
                .containsExactly(Role.MODERATOR, Role.MEMBER);
        assertThat(model.mayRemove(service(Role.MEMBER))).isTrue();
    }

    private static RoomMember service(Role role) {
        return new RoomMember("builds", "Builds · service", true, role, Status.of(Presence.ONLINE));
    }

    @Test
    void theLastOwnersRoleChangeIsRefusedWithAReason() {
        MembersModel model = myRoom();
        model.setRole(member(model, "alice"), Role.MEMBER);
        pass();
        assertThat(model.problem().get()).isEqualTo("This room needs an owner: make someone else an owner first.");
        assertThat(member(model, "alice").role()).isEqualTo(Role.OWNER);
    }

    @Test
    void aModeratorRemovesPlainMembersOnlyAndGivesNoRoles() {
        server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PRIVATE));
        server.inviteMember(bob, "zoo", "alice");
        server.inviteMember(bob, "zoo", "chloe");
        pass();
        MembersModel model =
                new MembersModel(session, session.rooms().find("zoo").orElseThrow());
        pass();
        assertThat(model.mayInvite()).isFalse();
        assertThat(model.mayRemove(member(model, "chloe"))).isFalse();
        server.setMemberRole(bob, "zoo", "alice", Role.MODERATOR);
        pass();
        assertThat(model.mayInvite()).isTrue();
        assertThat(model.mayRemove(member(model, "chloe"))).isTrue();
        assertThat(model.mayRemove(member(model, "bob"))).isFalse();
        assertThat(model.roles(member(model, "chloe"))).isEmpty();
    }

    @Test
    void actionsImpossibleInGeneralAndDirectRoomsAreNotOffered() {
        RoomSummary general = session.rooms().find("general").orElseThrow();
        assertThat(new RoomRights(general).mayLeave()).isFalse();
        server.openDirect(bob, "alice");
        pass();
        RoomRights direct = new RoomRights(session.rooms().find("dm.alice.bob").orElseThrow());
        assertThat(direct.mayLeave()).isFalse();
        assertThat(direct.mayInvite()).isFalse();
        assertThat(direct.mayEdit()).isFalse();
    }

    @Test
    void findsMembersByAnyPartOfTheirNames() {
        MembersModel model = myRoom();
        model.filter("OB");
        assertThat(model.members().get()).extracting(RoomMember::username).containsExactly("bob");
        model.filter("nobody");
        assertThat(model.message().get()).isNotEmpty();
    }

    private MembersModel myRoom() {
        session.roomCalls().create(new NewRoom("books", "Books", "", RoomKind.PUBLIC), room -> {}, failure -> {});
        pass();
        session.roomCalls().invite("books", "bob", () -> {}, failure -> {});
        pass();
        MembersModel model =
                new MembersModel(session, session.rooms().find("books").orElseThrow());
        pass();
        return model;
    }

    private static RoomMember member(MembersModel model, String username) {
        return model.members().get().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
