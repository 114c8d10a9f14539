package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ListPinned;
import org.chatrpc.contract.ListPinnedResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.PinMessage;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.UnpinMessage;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Pinned messages. */
@ArquillianTest
class PinsIT extends TwoPeople {
    private static void pin(Person person, String messageId) throws ChatFault {
        PinMessage request = new PinMessage();
        request.setToken(person.token());
        request.setMessageId(messageId);
        person.port().pinMessage(request);
    }

    private static void unpin(Person person, String messageId) throws ChatFault {
        UnpinMessage request = new UnpinMessage();
        request.setToken(person.token());
        request.setMessageId(messageId);
        person.port().unpinMessage(request);
    }

    private static ListPinnedResponse pinned(Person person, String room, Integer limit) throws ChatFault {
        ListPinned request = new ListPinned();
        request.setToken(person.token());
        request.setRoom(room);
        request.setLimit(limit);
        return person.port().listPinned(request);
    }

    @Test
    void moderatorsPinMessagesForEverybodyInTheRoom() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        String cursor = bob.now();
        Receipt first = bob.send(lab, "Rules");
        Receipt second = ada.send(lab, "More rules");
        pin(ada, first.getMessageId());
        pin(ada, second.getMessageId());
        pin(ada, second.getMessageId());

        assertThat(pinned(bob, lab, null).getMessage())
                .extracting(Message::getBody, Message::getPinnedBy)
                .containsExactly(tuple("Rules", ada.username()), tuple("More rules", ada.username()));
        assertThat(pinned(bob, lab, 1).getMessage())
                .extracting(Message::getBody)
                .containsExactly("More rules");
        assertThat(pinned(bob, lab, 1).isHasMore()).isTrue();
        assertThat(bob.listRooms(true).getRoom())
                .filteredOn(room -> room.getRoom().equals(lab))
                .extracting(Room::getPinnedCount)
                .containsExactly(2);
        unpin(ada, first.getMessageId());
        assertThat(bob.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind, event -> event.getMessage().getPinnedAt() != null)
                .containsExactly(
                        tuple("MESSAGE_POSTED", false),
                        tuple("MESSAGE_POSTED", true),
                        tuple("MESSAGE_PINNED", false),
                        tuple("MESSAGE_PINNED", true),
                        tuple("MESSAGE_UNPINNED", false));

        assertFault("NOT_PERMITTED", "messageId", () -> pin(bob, first.getMessageId()));
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> pin(ada, "999999999"));
        Person eve = Person.signUp(base, "eve");
        assertFault("NOT_A_MEMBER", () -> pinned(eve, lab, null));
    }
}
