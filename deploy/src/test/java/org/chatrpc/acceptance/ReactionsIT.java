package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.util.List;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Reaction;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.RemoveReaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions to messages, as readers of the feed and of the history see them. */
@ArquillianTest
class ReactionsIT extends TwoPeople {
    private String lab;
    private Receipt sent;

    @BeforeEach
    void aMessageInARoomOfTheirs() throws ChatFault {
        lab = ada.createRoom(Person.freshName("lab"), "PUBLIC").getRoom();
        bob.joinRoom(lab);
        sent = ada.send(lab, "It works!");
    }

    private static void add(Person person, String messageId, String emoji) throws ChatFault {
        AddReaction request = new AddReaction();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setEmoji(emoji);
        person.port().addReaction(request);
    }

    private static void remove(Person person, String messageId, String emoji) throws ChatFault {
        RemoveReaction request = new RemoveReaction();
        request.setToken(person.token());
        request.setMessageId(messageId);
        request.setEmoji(emoji);
        person.port().removeReaction(request);
    }

    private Message inHistory(Person reader) throws ChatFault {
        return reader.history(lab, sent.getNumber() + 1, null, 1).getMessage().get(0);
    }

    @Test
    void reactionsAreInTheFeedAndInTheHistory() throws ChatFault {
        String cursor = bob.now();
        add(bob, sent.getMessageId(), "👍");
        add(ada, sent.getMessageId(), "❤");
        add(bob, sent.getMessageId(), "❤️");
        add(bob, sent.getMessageId(), "❤️");
        remove(bob, sent.getMessageId(), "👍");
        remove(bob, sent.getMessageId(), "👍");

        for (Person reader : List.of(ada, bob)) {
            List<Event> events = reader.receive(cursor, null, null).getEvent();
            assertThat(events)
                    .extracting(Event::getKind, Event::getActor, Event::getRoom, Event::getEmoji, Event::getMessageId)
                    .containsExactly(
                            tuple("REACTION_ADDED", bob.username(), lab, "👍", sent.getMessageId()),
                            tuple("REACTION_ADDED", ada.username(), lab, "❤️", sent.getMessageId()),
                            tuple("REACTION_ADDED", bob.username(), lab, "❤️", sent.getMessageId()),
                            tuple("REACTION_REMOVED", bob.username(), lab, "👍", sent.getMessageId()));
            assertThat(events).allSatisfy(event -> assertHasTheHeart(event.getMessage()));
            assertHasTheHeart(inHistory(reader));
        }
    }

    private void assertHasTheHeart(Message message) {
        assertThat(message.getBody()).isEqualTo("It works!");
        Reaction only = message.getReaction().get(0);
        assertThat(message.getReaction()).hasSize(1);
        assertThat(only.getEmoji()).isEqualTo("❤️");
        assertThat(only.getCount()).isEqualTo(2);
        assertThat(only.getUsername()).containsExactly(ada.username(), bob.username());
        assertThat(only.isOwn()).isTrue();
    }

    @Test
    void deletingTheMessageRemovesThem() throws ChatFault {
        String cursor = bob.now();
        add(bob, sent.getMessageId(), "👩‍💻");
        DeleteMessage delete = new DeleteMessage();
        delete.setToken(ada.token());
        delete.setMessageId(sent.getMessageId());
        ada.port().deleteMessage(delete);

        assertThat(inHistory(bob).getReaction()).isEmpty();
        assertThat(bob.receive(cursor, null, null).getEvent())
                .extracting(Event::getKind)
                .containsExactly("MESSAGE_DELETED");
        assertFault("MESSAGE_DELETED", "messageId", () -> add(bob, sent.getMessageId(), "👍"));
    }

    @Test
    void whatIsNoEmojiOrNotAllowedIsRefused() throws ChatFault {
        Person eve = Person.signUp(base, "eve");

        for (String text : new String[] {"ok", "1", ":)", "👍👍", " ", null}) {
            assertFault("INVALID_VALUE", "emoji", () -> add(bob, sent.getMessageId(), text));
        }
        assertFault("NOT_A_MEMBER", "messageId", () -> add(eve, sent.getMessageId(), "👍"));
        assertFault("NO_SUCH_MESSAGE", "messageId", () -> add(bob, "999999999", "👍"));
        List<String> flags = List.of(
                "🇦🇹", "🇧🇪", "🇨🇭", "🇩🇪", "🇪🇸", "🇫🇷", "🇬🇧", "🇭🇺", "🇮🇹", "🇯🇵", "🇰🇷", "🇱🇺", "🇲🇹",
                "🇳🇱", "🇴🇲", "🇵🇱", "🇶🇦", "🇷🇴", "🇸🇪", "🇹🇷");
        for (String flag : flags) {
            add(bob, sent.getMessageId(), flag);
        }
        assertFault("LIMIT_REACHED", "emoji", () -> add(ada, sent.getMessageId(), "🇺🇦"));
        add(ada, sent.getMessageId(), "🇹🇷");
        ada.updateRoom(lab, null, null, true);
        assertFault("ROOM_ARCHIVED", () -> remove(bob, sent.getMessageId(), "🇹🇷"));
    }
}
