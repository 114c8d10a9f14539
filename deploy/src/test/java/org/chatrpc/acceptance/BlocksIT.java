package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.util.List;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.BlockUser;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ListBlocked;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.UnblockUser;
import org.chatrpc.contract.User;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Blocking a person, who is not told. */
@ArquillianTest
class BlocksIT extends TwoPeople {
    private static void block(Person person, String username) throws ChatFault {
        BlockUser request = new BlockUser();
        request.setToken(person.token());
        request.setUsername(username);
        person.port().blockUser(request);
    }

    private static void unblock(Person person, String username) throws ChatFault {
        UnblockUser request = new UnblockUser();
        request.setToken(person.token());
        request.setUsername(username);
        person.port().unblockUser(request);
    }

    private static List<User> blocked(Person person) throws ChatFault {
        ListBlocked request = new ListBlocked();
        request.setToken(person.token());
        return person.port().listBlocked(request).getUser();
    }

    private static String openDirect(Person person, Person other) throws ChatFault {
        OpenDirect request = new OpenDirect();
        request.setToken(person.token());
        request.setUsername(other.username());
        return person.port().openDirect(request).getRoomState().getRoom();
    }

    @Test
    void aDirectMessageOfSomebodyBlockedIsADeletedOneToTheOther() throws ChatFault {
        String direct = openDirect(ada, bob);
        String cursor = bob.now();
        block(bob, ada.username());
        block(bob, ada.username());
        assertThat(blocked(bob)).extracting(User::getUsername).containsExactly(ada.username());
        Receipt receipt = ada.send(direct, "hello @" + bob.username());
        AddReaction reaction = new AddReaction();
        reaction.setToken(ada.token());
        reaction.setMessageId(receipt.getMessageId());
        reaction.setEmoji("👋");
        ada.port().addReaction(reaction);

        assertThat(ada.history(direct, null, null, null).getMessage())
                .extracting(Message::getBody, Message::getDeletedAt)
                .containsExactly(tuple("hello @" + bob.username(), null));
        assertThat(bob.history(direct, null, null, null).getMessage())
                .extracting(Message::getNumber, Message::getBody, Message::getDeletedAt)
                .containsExactly(tuple(1L, null, receipt.getSentAt()));
        assertThat(bob.listRooms(true).getRoom())
                .filteredOn(room -> room.getRoom().equals(direct))
                .extracting(Room::getLastNumber, Room::getReadNumber, Room::getMentions)
                .containsExactly(tuple(1L, 1L, 0));
        List<Event> events = bob.receive(cursor, null, null).getEvent();
        assertThat(events).extracting(Event::getKind).containsExactly("USER_BLOCKED", "MESSAGE_POSTED", "READ_MARKED");
        assertThat(events.get(0).getUser().getUsername()).isEqualTo(ada.username());
        assertThat(events.get(1).getMessage().getBody()).isNull();
        assertThat(events.get(1).getMessage().getReaction()).isEmpty();

        unblock(bob, ada.username());
        assertThat(blocked(bob)).isEmpty();
        ada.send(direct, "again");
        assertThat(bob.history(direct, null, null, null).getMessage())
                .extracting(Message::getBody)
                .containsExactly(null, "again");
        assertFault("INVALID_VALUE", "username", () -> block(bob, bob.username()));
        assertFault("NO_SUCH_USER", "username", () -> block(bob, "nobody-at-all"));
    }
}
