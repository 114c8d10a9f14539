package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.util.UUID;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.GetThread;
import org.chatrpc.contract.GetThreadResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Answers and the threads that they belong to. */
@ArquillianTest
class ThreadsIT extends TwoPeople {
    private static GetThreadResponse thread(Person person, String messageId, Long after, Integer limit)
            throws ChatFault {
        GetThread request = new GetThread();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setAfterNumber(after);
        request.setLimit(limit);
        return person.port().getThread(request);
    }

    private static Receipt answer(Person person, Receipt target, String body) throws ChatFault {
        return person.send(target.getRoom(), body, UUID.randomUUID().toString(), target.getMessageId());
    }

    @Test
    void aThreadIsReadAPageAtATimeAndCountsItsAnswers() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        String cursor = bob.now();
        Receipt question = ada.send(lab, "Does it work?");
        Receipt first = answer(bob, question, "Yes.");
        ada.send(lab, "By the way ...");
        Receipt second = answer(ada, first, "Great!");

        GetThreadResponse newest = thread(bob, question.getMessageId(), null, 1);
        assertThat(newest.getMessage()).extracting(Message::getBody).containsExactly("Great!");
        assertThat(newest.isHasMore()).isTrue();
        GetThreadResponse whole = thread(bob, second.getMessageId(), 0L, null);
        assertThat(whole.getRoot().getBody()).isEqualTo("Does it work?");
        assertThat(whole.getRoot().getReplyCount()).isEqualTo(2);
        assertThat(whole.getRoot().getThreadRoot()).isNull();
        assertThat(whole.getMessage())
                .extracting(Message::getBody, Message::getReplyTo, Message::getThreadRoot, Message::getReplyCount)
                .containsExactly(
                        tuple("Yes.", question.getMessageId(), question.getMessageId(), null),
                        tuple("Great!", first.getMessageId(), question.getMessageId(), null));
        assertThat(whole.isHasMore()).isFalse();

        DeleteMessage delete = new DeleteMessage();
        delete.setToken(bob.token());
        delete.setMessageId(first.getMessageId());
        bob.port().deleteMessage(delete);
        Event posted = bob.receive(cursor, null, null).getEvent().get(0);
        assertThat(posted.getMessage().getReplyCount()).isEqualTo(1);
        assertThat(thread(ada, question.getMessageId(), null, null).getMessage())
                .extracting(Message::getBody)
                .containsExactly(null, "Great!");

        Person eve = Person.signUp(base, "eve");
        assertFault("NOT_A_MEMBER", "messageId", () -> thread(eve, question.getMessageId(), null, null));
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> thread(ada, "999999999", null, null));
        assertFault("INVALID_VALUE", "limit", () -> thread(ada, question.getMessageId(), null, 0));
    }
}
