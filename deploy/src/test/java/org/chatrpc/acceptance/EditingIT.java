package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.GetRevisionsResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Revision;
import org.chatrpc.contract.Room;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editing and deleting messages, as readers of the feed and of the history see it. */
@ArquillianTest
class EditingIT extends TwoPeople {
    private String lab;

    @BeforeEach
    void aRoomOfTheirs() throws ChatFault {
        lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
    }

    private static Message edit(Person person, String messageId, String body, Integer revision) throws ChatFault {
        EditMessage request = new EditMessage();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setBody(body);
        request.setRevision(revision);
        return person.port().editMessage(request).getMessage();
    }

    private static void delete(Person person, String messageId, String reason) throws ChatFault {
        DeleteMessage request = new DeleteMessage();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setReason(reason);
        person.port().deleteMessage(request);
    }

    private static GetRevisionsResponse revisions(Person person, String messageId, Integer before, Integer limit)
            throws ChatFault {
        GetRevisions request = new GetRevisions();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setBeforeRevision(before);
        request.setLimit(limit);
        return person.port().getRevisions(request);
    }

    private Message inHistory(Person reader, Receipt receipt) throws ChatFault {
        return reader.history(lab, receipt.getNumber() + 1, null, 1)
                .getMessage()
                .get(0);
    }

    private Integer unreadMentions(Person person) throws ChatFault {
        return person.listRooms(true).getRoom().stream()
                .filter(room -> room.getRoom().equals(lab))
                .map(Room::getMentions)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEditReachesAWaitingReaderAndTheHistory() throws Exception {
        Receipt sent = ada.send(lab, "teh answer");
        String cursor = bob.now();
        CompletableFuture<ReceiveMessagesResponse> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return bob.receive(cursor, 20, null);
            } catch (ChatFault e) {
                throw new IllegalStateException(e);
            }
        });

        Message edited = edit(ada, sent.getMessageId(), "the answer, @" + bob.username(), 0);
        assertThat(edited.getRevision()).isEqualTo(1);
        assertThat(edited.getEditedBy()).isEqualTo(ada.username());
        assertThat(edited.getMention()).containsExactly(bob.username());
        assertThat(edited.getClientMessageId()).isNotNull();

        Event event = waiting.get(20, TimeUnit.SECONDS).getEvent().get(0);
        assertThat(event.getKind()).isEqualTo("MESSAGE_EDITED");
        assertThat(event.getActor()).isEqualTo(ada.username());
        assertThat(event.getMessage().getBody()).startsWith("the answer");
        assertThat(event.getMessage().getEditedAt()).isNotNull();
        assertThat(event.getMessage().getClientMessageId()).isNull();
        assertThat(inHistory(bob, sent).getBody()).startsWith("the answer");
        assertThat(unreadMentions(bob)).isEqualTo(1);
    }

    @Test
    void aLateReaderGetsNothingThatWasDeletedOrEditedAway() throws ChatFault {
        String cursor = bob.now();
        Receipt one = ada.send(lab, "one, @" + bob.username());
        Receipt two = ada.send(lab, "two");
        edit(ada, two.getMessageId(), "deux", null);
        delete(ada, one.getMessageId(), "the wrong room");

        List<Event> events = bob.receive(cursor, null, null).getEvent();
        assertThat(events)
                .extracting(Event::getKind, event -> event.getMessage().getBody())
                .containsExactly(
                        tuple("MESSAGE_POSTED", null),
                        tuple("MESSAGE_POSTED", "deux"),
                        tuple("MESSAGE_EDITED", "deux"),
                        tuple("MESSAGE_DELETED", null));
        Message gone = inHistory(bob, one);
        assertThat(gone.getNumber()).isEqualTo(one.getNumber());
        assertThat(gone.getBody()).isNull();
        assertThat(gone.getMention()).isEmpty();
        assertThat(gone.getDeletedAt()).isNotNull();
        assertThat(gone.getDeletedBy()).isEqualTo(ada.username());
        assertThat(gone.getDeletedReason()).isEqualTo("the wrong room");
        assertThat(unreadMentions(bob)).isZero();
        assertThat(revisions(ada, one.getMessageId(), null, null).getRevision()).isEmpty();
        delete(ada, one.getMessageId(), null);
        assertFault("MESSAGE_DELETED", "messageId", () -> edit(ada, one.getMessageId(), "back again", null));
    }

    @Test
    void aRetryOfTheSendReturnsItsReceiptAfterAnEditAndADeletion() throws ChatFault {
        String id = UUID.randomUUID().toString();
        Receipt first = ada.send(lab, "once", id, null);
        for (Runnable change : List.<Runnable>of(
                () -> quietly(() -> edit(ada, first.getMessageId(), "twice", null)),
                () -> quietly(() -> delete(ada, first.getMessageId(), null)))) {
            change.run();
            Receipt again = ada.send(lab, "once", id, null);
            assertThat(again.isDuplicate()).isTrue();
            assertThat(again.getMessageId()).isEqualTo(first.getMessageId());
            assertThat(again.getSentAt()).isEqualTo(first.getSentAt());
            assertFault("MESSAGE_ID_REUSED", () -> ada.send(lab, "twice", id, null));
        }
    }

    private interface Call {
        void run() throws ChatFault;
    }

    private static void quietly(Call call) {
        try {
            call.run();
        } catch (ChatFault e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void earlierTextsAreReadAPageAtATime() throws ChatFault {
        Receipt sent = ada.send(lab, "zero");
        for (String text : List.of("one", "two", "three")) {
            edit(ada, sent.getMessageId(), text, null);
        }
        edit(ada, sent.getMessageId(), "three", 0);

        GetRevisionsResponse newest = revisions(ada, sent.getMessageId(), null, 3);
        assertThat(newest.getRevision())
                .extracting(Revision::getRevision, Revision::getBody, Revision::getWrittenBy)
                .containsExactly(
                        tuple(1, "one", ada.username()),
                        tuple(2, "two", ada.username()),
                        tuple(3, "three", ada.username()));
        assertThat(newest.isHasMore()).isTrue();
        GetRevisionsResponse oldest = revisions(ada, sent.getMessageId(), 1, 3);
        assertThat(oldest.getRevision()).extracting(Revision::getBody).containsExactly("zero");
        assertThat(oldest.isHasMore()).isFalse();
        assertFault("NOT_PERMITTED", "messageId", () -> revisions(bob, sent.getMessageId(), null, null));
    }

    @Test
    void rolesDecideWhoMayEditAndDelete() throws ChatFault {
        Receipt adas = ada.send(lab, "by ada");
        Receipt bobs = bob.send(lab, "by bob");
        Person eve = Person.signUp(base, "eve");

        assertFault("NOT_PERMITTED", "messageId", () -> edit(ada, bobs.getMessageId(), "by ada", null));
        assertFault("NOT_PERMITTED", "messageId", () -> delete(bob, adas.getMessageId(), null));
        assertFault("NOT_A_MEMBER", "messageId", () -> delete(eve, adas.getMessageId(), null));
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> delete(ada, "999999999", null));
        assertFault("INVALID_VALUE", "messageId", () -> delete(ada, null, null));
        assertFault("INVALID_VALUE", "body", () -> edit(ada, adas.getMessageId(), "", null));
        assertFault("INVALID_VALUE", "reason", () -> delete(ada, bobs.getMessageId(), "a\nb"));
        assertFault("REVISION_CONFLICT", "revision", () -> edit(ada, adas.getMessageId(), "by Ada", 1));
        delete(ada, bobs.getMessageId(), null);
        assertThat(inHistory(bob, bobs).getDeletedBy()).isEqualTo(ada.username());
        ada.updateRoom(lab, null, null, true);
        assertFault("ROOM_ARCHIVED", () -> edit(ada, adas.getMessageId(), "late", null));
        delete(ada, adas.getMessageId(), null);

        String plans = ada.createRoom(Person.freshName("plans"), "PRIVATE").getRoom();
        String secret = ada.send(plans, "secret").getMessageId();
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> edit(bob, secret, "x", null));
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> revisions(bob, secret, null, null));
    }
}
