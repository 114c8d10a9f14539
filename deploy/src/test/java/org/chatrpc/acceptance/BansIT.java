package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import org.chatrpc.contract.BannedUser;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ListBanned;
import org.chatrpc.contract.ListBannedResponse;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.UnbanMember;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** People who are banned from a room. */
@ArquillianTest
class BansIT extends TwoPeople {
    private static void ban(Person person, String room, Person banned) throws ChatFault {
        RemoveMember request = new RemoveMember();
        request.setToken(person.token());
        request.setRoom(room);
        request.setUsername(banned.username());
        request.setBan(true);
        person.port().removeMember(request);
    }

    private static void unban(Person person, String room, Person banned) throws ChatFault {
        UnbanMember request = new UnbanMember();
        request.setToken(person.token());
        request.setRoom(room);
        request.setUsername(banned.username());
        person.port().unbanMember(request);
    }

    private static ListBannedResponse banned(Person person, String room, Integer limit) throws ChatFault {
        ListBanned request = new ListBanned();
        request.setToken(person.token());
        request.setRoom(room);
        request.setLimit(limit);
        return person.port().listBanned(request);
    }

    @Test
    void aBannedPersonStaysOutUntilUnbanned() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        Person eve = Person.signUp(base, "eve");
        eve.joinRoom(lab);
        String cursor = ada.now();
        ban(ada, lab, eve);
        ban(ada, lab, eve);

        assertFault("USER_BANNED", "room", () -> eve.joinRoom(lab));
        assertFault("USER_BANNED", "username", () -> bob.inviteMember(lab, eve.username()));
        assertThat(banned(ada, lab, null).getBanned())
                .extracting(BannedUser::getUsername, BannedUser::getBannedBy)
                .containsExactly(tuple(eve.username(), ada.username()));
        assertFault("NOT_PERMITTED", () -> banned(bob, lab, null));
        unban(ada, lab, eve);
        eve.joinRoom(lab);
        assertThat(ada.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind, event -> event.getMember().getUsername())
                .containsExactly(
                        tuple("MEMBER_LEFT", eve.username()),
                        tuple("MEMBER_BANNED", eve.username()),
                        tuple("MEMBER_UNBANNED", eve.username()),
                        tuple("MEMBER_JOINED", eve.username()));
        assertThat(bob.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind)
                .containsExactly("MEMBER_LEFT", "MEMBER_JOINED");
    }
}
