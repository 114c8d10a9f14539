package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Room;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ConversationIT extends TwoPeople {
    private String lab;

    @BeforeEach
    void aRoomOfTheirs() throws ChatFault {
        lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
    }

    @Test
    void twoSessionsTalk() throws ChatFault {
        String adasCursor = ada.now();
        String bobsCursor = bob.now();

        Receipt hello = ada.send(lab, "Hello Bob");
        ReceiveMessagesResponse received = bob.receive(bobsCursor, null, null);
        assertThat(received.getEvent()).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo("MESSAGE_POSTED");
            assertThat(event.getRoom()).isEqualTo(lab);
            assertThat(event.getActor()).isEqualTo(ada.username());
            assertThat(event.getMessage().getBody()).isEqualTo("Hello Bob");
            assertThat(event.getMessage().getNumber()).isEqualTo(hello.getNumber());
            assertThat(event.getMessage().getMessageId()).isEqualTo(hello.getMessageId());
            assertThat(event.getMessage().getClientMessageId()).isNull();
        });

        bob.send(lab, "Hello Ada", "bobs-own-id", hello.getMessageId());
        List<Event> both = ada.receive(adasCursor, null, null).getEvent();
        assertThat(both).extracting(event -> event.getMessage().getBody()).containsExactly("Hello Bob", "Hello Ada");
        assertThat(both.get(0).getMessage().getClientMessageId()).isNotNull();
        assertThat(both.get(1).getMessage().getReplyTo()).isEqualTo(hello.getMessageId());

        assertThat(bob.receive(received.getCursor(), null, null).getEvent())
                .as("nothing twice")
                .hasSize(1);
    }

    @Test
    void aSendHappensOnceHoweverOftenItIsRepeated() throws ChatFault {
        Receipt first = ada.send(lab, "once", "id-1", null);
        Receipt again = ada.send(lab, "once", "id-1", null);
        assertThat(first.isDuplicate()).isFalse();
        assertThat(again.isDuplicate()).isTrue();
        assertThat(again.getMessageId()).isEqualTo(first.getMessageId());
        assertThat(again.getNumber()).isEqualTo(first.getNumber());
        assertThat(again.getSentAt()).isEqualTo(first.getSentAt());
        assertThat(ada.history(lab, null, null, null).getMessage()).hasSize(1);
        assertFault("MESSAGE_ID_REUSED", "clientMessageId", () -> ada.send(lab, "other words", "id-1", null));
        assertThat(bob.send(lab, "once", "id-1", null).isDuplicate())
                .as("another author's id")
                .isFalse();
    }

    @Test
    void aWaitingPollIsAnsweredAtOnce() throws Exception {
        String cursor = bob.now();
        CompletableFuture<ReceiveMessagesResponse> waiting = inBackground(() -> bob.receive(cursor, 20, null));
        Awaitility.await().during(Duration.ofMillis(500)).until(() -> !waiting.isDone());
        ada.send(lab, "news");
        // Before its deadline, after 20 seconds.
        ReceiveMessagesResponse received = waiting.get(15, TimeUnit.SECONDS);
        assertThat(received.getEvent())
                .extracting(event -> event.getMessage().getBody())
                .containsExactly("news");
        assertThat(received.getPollAfterMillis()).isZero();
    }

    @Test
    void aPollWithoutEventsIsAnsweredAtItsDeadline() throws ChatFault {
        long started = System.nanoTime();
        ReceiveMessagesResponse nothing = bob.receive(bob.now(), 1, null);
        assertThat(nothing.getEvent()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void theFeedContinuesTheListOfRooms() throws ChatFault {
        String cursor = bob.listRooms(true).getCursor();
        ada.send(lab, "one");
        ada.send(lab, "two");
        ReceiveMessagesResponse first = bob.receive(cursor, null, 1);
        assertThat(first.getEvent())
                .extracting(event -> event.getMessage().getBody())
                .containsExactly("one");
        assertThat(first.isHasMore()).isTrue();
        assertThat(first.getPollAfterMillis()).isZero();
        ReceiveMessagesResponse second = bob.receive(first.getCursor(), null, 1);
        assertThat(second.getEvent())
                .extracting(event -> event.getMessage().getBody())
                .containsExactly("two");
        assertThat(second.isHasMore()).isFalse();
    }

    @Test
    void theFeedReportsMembersJoiningAndLeaving() throws ChatFault {
        String adasCursor = ada.now();
        Person eve = Person.signUp(base, "eve");
        String evesCursor = eve.now();
        ada.inviteMember(lab, eve.username());
        ada.setMemberRole(lab, eve.username(), "MODERATOR");
        ada.updateRoom(lab, "New title", null, null);
        ada.removeMember(lab, eve.username());
        ada.send(lab, "not for eve");

        List<Event> seen = ada.receive(adasCursor, null, null).getEvent().stream()
                .filter(event -> lab.equals(event.getRoom()))
                .toList();
        assertThat(seen)
                .extracting(Event::getKind)
                .containsExactly(
                        "MEMBER_JOINED", "MEMBER_ROLE_CHANGED", "ROOM_UPDATED", "MEMBER_LEFT", "MESSAGE_POSTED");
        assertThat(seen.get(0).getMember().getUsername()).isEqualTo(eve.username());
        assertThat(seen.get(0).getActor()).isEqualTo(ada.username());
        assertThat(seen.get(1).getMember().getRole()).isEqualTo("MODERATOR");
        assertThat(seen.get(2).getRoomState().getTitle()).isEqualTo("New title");

        List<Event> evesView = eve.receive(evesCursor, null, null).getEvent();
        assertThat(evesView)
                .extracting(Event::getKind)
                .containsExactly("MEMBER_JOINED", "MEMBER_ROLE_CHANGED", "ROOM_UPDATED", "MEMBER_LEFT");
        assertThat(evesView.get(0).getRoomState().getRoom()).isEqualTo(lab);
    }

    @Test
    void readMarksAreSentToTheReadersOwnSessionsOnly() throws ChatFault {
        ada.send(lab, "one");
        long number = ada.send(lab, "two").getNumber();
        String adasCursor = ada.now();
        Person elsewhere = bob.signInAgain(base);
        String elsewheresCursor = elsewhere.now();
        bob.markRead(lab, number);
        assertThat(elsewhere.receive(elsewheresCursor, null, null).getEvent())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getKind()).isEqualTo("READ_MARKED");
                    assertThat(event.getRoom()).isEqualTo(lab);
                    assertThat(event.getNumber()).isEqualTo(number);
                });
        assertThat(ada.receive(adasCursor, null, null).getEvent()).isEmpty();
        bob.markRead(lab, 1);
        assertThat(room(bob).getReadNumber()).isEqualTo(number);
        assertFault("INVALID_VALUE", "number", () -> bob.markRead(lab, number + 1));
    }

    @Test
    void historyIsReadAPageAtATimeInBothDirections() throws ChatFault {
        for (int i = 1; i <= 5; i++) {
            ada.send(lab, "message " + i);
        }
        GetHistoryResponse newest = bob.history(lab, null, null, 2);
        assertThat(newest.getMessage()).extracting(Message::getNumber).containsExactly(4L, 5L);
        assertThat(newest.isHasMore()).isTrue();
        GetHistoryResponse older = bob.history(lab, 4L, null, 3);
        assertThat(older.getMessage()).extracting(Message::getNumber).containsExactly(1L, 2L, 3L);
        assertThat(older.isHasMore()).isFalse();
        GetHistoryResponse forward = bob.history(lab, null, 0L, 4);
        assertThat(forward.getMessage()).extracting(Message::getNumber).containsExactly(1L, 2L, 3L, 4L);
        assertThat(forward.isHasMore()).isTrue();
        assertFault("INVALID_VALUE", () -> bob.history(lab, 1L, 1L, null));
        assertFault("INVALID_VALUE", "limit", () -> bob.history(lab, null, null, 1_000_000));
        assertFault("NO_SUCH_ROOM", "room", () -> bob.history("no-such-room", null, null, null));
    }

    @Test
    void textComesBackAsItWasSent() throws ChatFault {
        String text = "<b>&amp; ]]> \"quotes\" 'äöü' 😀 \u00A0\u2028 tab\there\n\nnew paragraph ";
        ada.send(lab, text);
        assertThat(bob.history(lab, null, null, null).getMessage().get(0).getBody())
                .isEqualTo(text);
    }

    @Test
    void lineEndsAreStoredAsLineFeeds() throws ChatFault {
        ada.send(lab, "one\r\ntwo\rthree");
        assertThat(bob.history(lab, null, null, null).getMessage().get(0).getBody())
                .isEqualTo("one\ntwo\nthree");
    }

    @Test
    void aMessageHasATextOfBoundedLength() throws ChatFault {
        assertFault("INVALID_VALUE", "body", () -> ada.send(lab, ""));
        assertFault("INVALID_VALUE", "body", () -> ada.send(lab, null));
        assertFault("INVALID_VALUE", "body", () -> ada.send(lab, " \n "));
        assertThat(assertFault("INVALID_VALUE", "body", () -> ada.send(lab, "x".repeat(8_001)))
                        .getMessage())
                .contains("8000");
        ada.send(lab, "😀".repeat(8_000));
    }

    @Test
    void anInvalidSendIsRefusedWithItsReason() throws ChatFault {
        assertFault("INVALID_VALUE", "clientMessageId", () -> ada.send(lab, "text", "", null));
        assertFault("INVALID_VALUE", "clientMessageId", () -> ada.send(lab, "text", "x".repeat(65), null));
        assertFault("NO_SUCH_MESSAGE", "replyTo", () -> ada.send(lab, "text", "r1", "999999999"));
        assertFault("NO_SUCH_MESSAGE", "replyTo", () -> ada.send(lab, "text", "r2", "nonsense"));
        assertFault("NO_SUCH_ROOM", "room", () -> ada.send("no-such-room", "text"));
        Person eve = Person.signUp(base, "eve");
        assertFault("NOT_A_MEMBER", () -> eve.send(lab, "let me in"));
        String elsewhere = ada.send("general", "in another room").getMessageId();
        assertFault("NO_SUCH_MESSAGE", "replyTo", () -> ada.send(lab, "text", "r3", elsewhere));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        assertFault("INVALID_VALUE", "cursor", () -> ada.receive("nonsense!", null, null));
        assertFault("CURSOR_EXPIRED", "cursor", () -> ada.receive("anotherserver-5", null, null));
        assertFault("INVALID_VALUE", "waitSeconds", () -> ada.receive(ada.now(), -1, null));
        assertFault("INVALID_VALUE", "maxEvents", () -> ada.receive(ada.now(), null, 0));
    }

    private Room room(Person reader) throws ChatFault {
        return reader.listRooms(true).getRoom().stream()
                .filter(room -> room.getRoom().equals(lab))
                .findFirst()
                .orElseThrow();
    }

    private interface Call<T> {
        T make() throws ChatFault;
    }

    private static <T> CompletableFuture<T> inBackground(Call<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                result.complete(call.make());
            } catch (ChatFault | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        caller.setDaemon(true);
        caller.start();
        return result;
    }
}
