package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.util.List;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ListRoomsResponse;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.SetRoomPreferences;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class RoomsIT extends TwoPeople {
    @Test
    void everybodyIsInGeneralAndNobodyCanLeaveIt() throws ChatFault {
        assertThat(ada.listRooms(true).getRoom()).extracting(Room::getRoom).containsExactly("general");
        assertFault("NOT_PERMITTED", () -> ada.leaveRoom("general"));
    }

    @Test
    void whoeverCreatesARoomOwnsIt() throws ChatFault {
        CreateRoom request = new CreateRoom();
        request.setToken(ada.token());
        request.setRoom(Person.freshName("lab"));
        request.setTitle("The Lab");
        request.setTopic("Engines & numbers");
        Room room = ada.port().createRoom(request).getRoomState();
        assertThat(room.getRoom()).isEqualTo(request.getRoom());
        assertThat(room.getTitle()).isEqualTo("The Lab");
        assertThat(room.getTopic()).isEqualTo("Engines & numbers");
        assertThat(room.getVisibility()).isEqualTo("PUBLIC");
        assertThat(room.getRole()).isEqualTo("OWNER");
        assertThat(room.getMemberCount()).isEqualTo(1);
        assertThat(room.getLastNumber()).isZero();
        assertFault("ROOM_EXISTS", "room", () -> bob.createRoom(request.getRoom(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lab", "a b", "a~b", "@a", "ä"})
    void anInvalidRoomIdIsRefused(String id) {
        assertFault("INVALID_VALUE", "room", () -> ada.createRoom(id, null));
    }

    @Test
    void visibilityIsPublicOrPrivate() {
        assertFault("INVALID_VALUE", "visibility", () -> ada.createRoom(Person.freshName("lab"), "DIRECT"));
    }

    @Test
    void roomPreferencesAreSentToTheUsersOwnSessionsOnly() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        String before = ada.listRooms(true).getCursor();
        SetRoomPreferences request = new SetRoomPreferences();
        request.setToken(ada.token());
        request.setRoom(lab);
        request.setNotify("MENTIONS");
        request.setFavourite(true);

        assertThat(ada.port().setRoomPreferences(request).getRoomState().getNotify())
                .isEqualTo("MENTIONS");
        Event event = ada.receive(before, 0, null).getEvent().get(0);
        assertThat(event.getKind()).isEqualTo("ROOM_PREFERENCES_SET");
        assertThat(event.getRoomState().isFavourite()).isTrue();
        request.setNotify("LOUD");
        assertFault("INVALID_VALUE", "notify", () -> ada.port().setRoomPreferences(request));
        request.setNotify(null);
        request.setToken(bob.token());
        assertFault("NOT_A_MEMBER", "room", () -> bob.port().setRoomPreferences(request));
    }

    @Test
    void aPublicRoomIsFoundAndJoinedAndLeft() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        ada.send(lab, "before bob came");
        assertThat(bob.listRooms(false).getRoom())
                .filteredOn(room -> room.getRoom().equals(lab))
                .singleElement()
                .satisfies(room -> assertThat(room.getRole()).isNull());
        Room joined = bob.joinRoom(lab);
        assertThat(joined.getRole()).isEqualTo("MEMBER");
        assertThat(joined.getMentionsAllRole()).isEqualTo("MODERATOR");
        assertThat(joined.getReadNumber()).isEqualTo(1);
        assertThat(bob.history(lab, null, null, null).getMessage()).hasSize(1);
        bob.joinRoom(lab);
        assertThat(bob.listRooms(true).getRoom()).extracting(Room::getRoom).contains(lab);
        bob.leaveRoom(lab);
        assertThat(bob.listRooms(true).getRoom()).extracting(Room::getRoom).doesNotContain(lab);
        assertFault("NOT_A_MEMBER", () -> bob.leaveRoom(lab));
    }

    @Test
    void aPrivateRoomExistsForItsMembersOnly() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        assertFault("NO_SUCH_ROOM", "room", () -> bob.joinRoom(lab));
        assertFault("NO_SUCH_ROOM", () -> bob.history(lab, null, null, null));
        assertFault("NO_SUCH_ROOM", () -> bob.listMembers(lab, null, null));
        assertFault("NO_SUCH_ROOM", () -> bob.send(lab, "hello?"));
        ada.inviteMember(lab, bob.username());
        bob.send(lab, "hello!");
        assertFault(
                "NOT_PERMITTED",
                () -> bob.inviteMember(lab, Person.signUp(base, "eve").username()));
    }

    @Test
    void onlyPeopleAreInvited() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        assertFault("NO_SUCH_USER", "username", () -> ada.inviteMember(lab, "nobody-here"));
        assertFault("NO_SUCH_ROOM", "room", () -> ada.inviteMember(Person.freshName("none"), bob.username()));
    }

    @Test
    void absentElementsOfAnUpdateChangeNothing() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        ada.updateRoom(lab, "Title", "Topic", null);
        Room updated = ada.updateRoom(lab, null, "?", null);
        assertThat(updated.getTitle()).isEqualTo("Title");
        assertThat(updated.getTopic()).isEqualTo("Topic");
        assertThat(ada.updateRoom(lab, null, "", null).getTopic()).isNull();
        bob.joinRoom(lab);
        assertFault("NOT_PERMITTED", () -> bob.updateRoom(lab, "Mine", null, null));
        assertFault("INVALID_VALUE", "title", () -> ada.updateRoom(lab, "x".repeat(101), null, null));
    }

    @Test
    void anArchivedRoomIsReadableAndClosed() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        ada.send(lab, "last words");
        assertThat(ada.updateRoom(lab, null, null, true).isArchived()).isTrue();
        assertFault("ROOM_ARCHIVED", () -> ada.send(lab, "too late"));
        assertFault("ROOM_ARCHIVED", () -> bob.joinRoom(lab));
        assertThat(ada.history(lab, null, null, null).getMessage()).hasSize(1);
        assertThat(ada.updateRoom(lab, null, null, false).isArchived()).isFalse();
        ada.send(lab, "open again");
    }

    @Test
    void rolesDecideWhoMayDoWhat() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        Person eve = Person.signUp(base, "eve");
        eve.joinRoom(lab);
        assertFault("NOT_PERMITTED", () -> bob.removeMember(lab, eve.username()));
        assertFault("NOT_PERMITTED", () -> bob.setMemberRole(lab, bob.username(), "OWNER"));
        assertFault("INVALID_VALUE", "role", () -> ada.setMemberRole(lab, bob.username(), "KING"));
        ada.setMemberRole(lab, bob.username(), "MODERATOR");
        bob.removeMember(lab, eve.username());
        assertFault("NOT_A_MEMBER", "username", () -> bob.removeMember(lab, eve.username()));
        assertFault("NO_SUCH_USER", "username", () -> bob.removeMember(lab, "nobody-here"));
        assertFault("NOT_PERMITTED", () -> bob.removeMember(lab, ada.username()));
        assertThat(ada.listMembers(lab, null, null).getMember())
                .extracting(Member::getRole)
                .containsExactly("OWNER", "MODERATOR");
    }

    @Test
    void theLastOwnerOfARoomWithMembersCannotLeave() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        assertFault("LAST_OWNER", () -> ada.leaveRoom(lab));
        assertFault("LAST_OWNER", () -> ada.setMemberRole(lab, ada.username(), "MEMBER"));
        ada.setMemberRole(lab, bob.username(), "OWNER");
        ada.leaveRoom(lab);
    }

    @Test
    void roomsAreListedAPageAtATime() throws ChatFault {
        String name = Person.freshName("lab");
        for (String id : List.of(name + "-1", name + "-2", name + "-3")) {
            ada.createRoom(id, "PUBLIC");
        }
        bob.joinRoom(name + "-2");
        ListRoomsResponse page = bob.listRooms(false, name, 2);
        assertThat(page.getRoom()).extracting(Room::getRoom).containsExactly(name + "-1", name + "-2");
        assertThat(page.isHasMore()).isTrue();
        assertThat(bob.listRooms(true, name, 2).getRoom())
                .extracting(Room::getRoom)
                .containsExactly(name + "-2");
        assertFault("INVALID_VALUE", "limit", () -> bob.listRooms(false, null, 0));
        ada.send(name + "-2", "while the pages are read");
        assertThat(bob.listRooms(false, name + "-2", 1).getRoom())
                .extracting(Room::getRoom)
                .containsExactly(name + "-3");
        assertThat(bob.receive(page.getCursor(), null, null).getEvent())
                .extracting(Event::getKind)
                .contains("MESSAGE_POSTED");
    }

    @Test
    void membersAreListedAPageAtATime() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        assertThat(ada.listMembers(lab, null, 1).isHasMore()).isTrue();
        assertThat(ada.listMembers(lab, null, 1).getMember())
                .extracting(Member::getUsername)
                .containsExactly(ada.username());
        assertThat(ada.listMembers(lab, ada.username(), 1).isHasMore()).isFalse();
        assertThat(ada.listMembers(lab, ada.username(), 1).getMember())
                .extracting(Member::getUsername)
                .containsExactly(bob.username());
    }

    @Test
    void twoPeopleHaveOneDirectRoom() throws ChatFault {
        Room mine = ada.openDirect(bob.username());
        Room theirs = bob.openDirect(ada.username());
        assertThat(theirs.getRoom()).isEqualTo(mine.getRoom());
        assertThat(mine.getVisibility()).isEqualTo("DIRECT");
        assertThat(mine.getPeer()).isEqualTo(bob.username());
        assertThat(mine.getTitle()).isEqualTo(bob.username());
        assertThat(theirs.getTitle()).isEqualTo(ada.username());
        assertFault("NO_SUCH_USER", "username", () -> ada.openDirect("nobody-here"));
        assertFault("NOT_PERMITTED", () -> ada.leaveRoom(mine.getRoom()));
        Person eve = Person.signUp(base, "eve");
        assertFault("NO_SUCH_ROOM", () -> eve.history(mine.getRoom(), null, null, null));
    }
}
