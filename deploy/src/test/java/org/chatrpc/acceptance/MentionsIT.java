package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Room;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MentionsIT extends TwoPeople {
    private String room;

    @BeforeEach
    void aRoomOfTheirs() throws ChatFault {
        room = Person.freshName("room");
        ada.createRoom(room, "PUBLIC");
        bob.joinRoom(room);
    }

    private static Room seen(Person person, String room) throws ChatFault {
        return person.listRooms(true).getRoom().stream()
                .filter(each -> each.getRoom().equals(room))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mentionsAreInFeedAndHistory() throws ChatFault {
        Person stranger = Person.signUp(base, "eve");
        String cursor = bob.now();
        String upper = bob.username().toUpperCase(Locale.ROOT);
        ada.send(room, "@" + upper + ", @" + bob.username() + ". And @" + stranger.username() + " is not here.");

        Message received = bob.receive(cursor, 5, null).getEvent().get(0).getMessage();
        assertThat(received.getMention()).containsExactly(bob.username());
        assertThat(bob.history(room, null, null, 1).getMessage())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(received);
    }

    @Test
    void namesInCodeAreNotMentions() throws ChatFault {
        ada.send(room, "`@" + bob.username() + "`\n```\n@" + bob.username() + "\n```");
        assertThat(bob.history(room, null, null, 1).getMessage().get(0).getMention())
                .isEmpty();
        assertThat(seen(bob, room).getMentions()).isZero();
    }

    @Test
    void unreadMentionsAreCountedUntilTheyAreRead() throws ChatFault {
        assertThat(seen(bob, room).getMentions()).isZero();
        ada.send(room, "@" + bob.username());
        ada.send(room, "nobody");
        ada.send(room, "@" + bob.username() + " @" + ada.username());
        assertThat(seen(bob, room).getMentions()).isEqualTo(2);
        assertThat(seen(ada, room).getMentions()).isZero();

        bob.markRead(room, 2);
        assertThat(seen(bob, room).getMentions()).isOne();
        bob.markRead(room, 3);
        assertThat(seen(bob, room).getMentions()).isZero();

        ada.send(room, "@" + bob.username());
        bob.leaveRoom(room);
        assertThat(bob.listRooms(false).getRoom())
                .filteredOn(each -> each.getRoom().equals(room))
                .singleElement()
                .satisfies(each -> assertThat(each.getMentions()).isNull());
        assertThat(bob.joinRoom(room).getMentions()).isZero();
    }
}
