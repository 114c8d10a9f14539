package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ListRoomReports;
import org.chatrpc.contract.ListRoomReportsResponse;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReportMessage;
import org.chatrpc.contract.RoomReport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Reported messages. */
@ArquillianTest
class ReportsIT extends TwoPeople {
    private static void report(Person person, String messageId, String reason) throws ChatFault {
        ReportMessage request = new ReportMessage();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setReason(reason);
        person.port().reportMessage(request);
    }

    @Test
    void aReportReachesTheOwnersOfTheRoomOnce() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        Person eve = Person.signUp(base, "eve");
        eve.joinRoom(lab);
        Receipt sent = eve.send(lab, "buy this");
        String cursor = ada.now();
        report(bob, sent.getMessageId(), "spam");
        report(bob, sent.getMessageId(), "spam, really");

        assertThat(ada.receive(cursor, null, null).getEvent())
                .extracting(
                        Event::getKind,
                        Event::getRoom,
                        Event::getActor,
                        Event::getMessageId,
                        Event::getNumber,
                        Event::getText)
                .containsExactly(
                        tuple("MESSAGE_REPORTED", lab, bob.username(), sent.getMessageId(), sent.getNumber(), "spam"));
        assertThat(eve.receive(cursor, null, null).getEvent()).isEmpty();
        assertThat(bob.receive(cursor, null, null).getEvent()).isEmpty();

        assertFault("INVALID_VALUE", "reason", () -> report(ada, sent.getMessageId(), " "));
        assertFault("INVALID_VALUE", "reason", () -> report(ada, sent.getMessageId(), "x".repeat(501)));
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> report(ada, "999999999", "spam"));
        DeleteMessage delete = new DeleteMessage();
        delete.setToken(ada.token());
        delete.setMessageId(sent.getMessageId());
        ada.port().deleteMessage(delete);
        assertFault("MESSAGE_DELETED", "messageId", () -> report(ada, sent.getMessageId(), "spam"));
        report(bob, sent.getMessageId(), "spam");
    }

    private static ListRoomReportsResponse reports(Person person, String room, String before) throws ChatFault {
        ListRoomReports request = new ListRoomReports();
        request.setToken(person.token());
        request.setRoom(room);
        request.setBeforeReportId(before);
        request.setLimit(1);
        return person.port().listRoomReports(request);
    }

    @Test
    void whoWasAwayListsWhatWasReported() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        Person eve = Person.signUp(base, "eve");
        eve.joinRoom(lab);
        Receipt first = eve.send(lab, "buy this");
        Receipt second = eve.send(lab, "buy that");
        report(bob, first.getMessageId(), "spam");
        report(bob, second.getMessageId(), "spam again");
        report(bob, ada.send(lab, "stop it").getMessageId(), "rude");

        ListRoomReportsResponse page = reports(ada, lab, null);
        assertThat(page.isHasMore()).isTrue();
        RoomReport latest = page.getReport().get(0);
        assertThat(latest.getReason()).isEqualTo("spam again");
        assertThat(latest.getReporter()).isEqualTo(bob.username());
        assertThat(latest.getAuthor()).isEqualTo(eve.username());
        assertThat(latest.getRoom()).isEqualTo(lab);
        assertThat(latest.getMessageId()).isEqualTo(second.getMessageId());
        assertThat(latest.getNumber()).isEqualTo(second.getNumber());
        assertThat(latest.getBody()).isEqualTo("buy that");
        page = reports(ada, lab, latest.getReportId());
        assertThat(page.isHasMore()).isFalse();
        assertThat(page.getReport()).extracting(RoomReport::getReason).containsExactly("spam");
        assertThat(reports(eve, null, null).getReport()).isEmpty();

        assertFault("NOT_PERMITTED", () -> reports(bob, lab, null));
        assertFault("INVALID_VALUE", "beforeReportId", () -> reports(ada, lab, "x"));
    }
}
