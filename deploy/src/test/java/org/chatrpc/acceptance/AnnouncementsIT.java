package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.UpdateRoom;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Rooms in which not everybody posts, and mentions of everybody. */
@ArquillianTest
class AnnouncementsIT extends TwoPeople {
    private static Room create(Person person, String postingRole) throws ChatFault {
        CreateRoom request = new CreateRoom();
        request.setToken(person.token());
        request.setRoom(Person.freshName("news"));
        request.setPostingRole(postingRole);
        return person.port().createRoom(request).getRoomState();
    }

    private static Room setPostingRole(Person person, String room, String postingRole) throws ChatFault {
        UpdateRoom request = new UpdateRoom();
        request.setToken(person.token());
        request.setRoom(room);
        request.setPostingRole(postingRole);
        return person.port().updateRoom(request).getRoomState();
    }

    private static Integer mentions(Person person, String room) throws ChatFault {
        return person.listRooms(true).getRoom().stream()
                .filter(each -> each.getRoom().equals(room))
                .findFirst()
                .orElseThrow()
                .getMentions();
    }

    @Test
    void onlyThoseWithThePostingRolePost() throws ChatFault {
        Room created = create(ada, "MODERATOR");
        String news = created.getRoom();
        bob.joinRoom(news);
        String cursor = bob.now();

        assertThat(created.getPostingRole()).isEqualTo("MODERATOR");
        assertThat(ada.send(news, "Closed on Monday").getNumber()).isOne();
        assertFault("NOT_PERMITTED", "room", () -> bob.send(news, "Why?"));
        assertFault("NOT_PERMITTED", "room", () -> setPostingRole(bob, news, "MEMBER"));
        assertFault("INVALID_VALUE", "postingRole", () -> setPostingRole(ada, news, "ANYBODY"));
        assertThat(setPostingRole(ada, news, "MEMBER").getPostingRole()).isNull();
        assertThat(bob.send(news, "Why?").getNumber()).isEqualTo(2);
        assertThat(bob.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind)
                .containsExactly("MESSAGE_POSTED", "ROOM_UPDATED", "MESSAGE_POSTED");
    }

    @Test
    void everybodyIsMentionedByRole() throws ChatFault {
        String lab = create(ada, null).getRoom();
        bob.joinRoom(lab);
        String cursor = bob.now();
        ada.send(lab, "@room: tea is ready");
        assertThat(mentions(bob, lab)).isOne();
        assertThat(mentions(ada, lab)).isZero();
        ada.send(lab, "the word `@room`");
        bob.send(lab, "@room: so is cake");

        assertThat(bob.receive(cursor, null, null).getEvent())
                .extracting(Event::getMessage)
                .extracting(Message::getNumber, Message::isMentionsAll)
                .containsExactly(tuple(1L, true), tuple(2L, null), tuple(3L, null));
        assertThat(mentions(bob, lab)).as("after an own message").isZero();
        assertThat(mentions(ada, lab)).isZero();
    }
}
