package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.Match;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.SearchMessages;
import org.chatrpc.contract.SearchMessagesResponse;
import org.chatrpc.contract.SearchResult;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching for messages. */
@ArquillianTest
class SearchIT extends TwoPeople {
    /** In no other message of this server. */
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private static SearchMessages request(Person person, String query) {
        SearchMessages request = new SearchMessages();
        request.setToken(person.token());
        request.setQuery(query);
        return request;
    }

    private static List<SearchResult> found(Person person, String query) throws ChatFault {
        return person.port().searchMessages(request(person, query)).getResult();
    }

    private static List<String> texts(Person person, String query) throws ChatFault {
        return found(person, query).stream()
                .map(result -> result.getMessage().getBody())
                .toList();
    }

    @BeforeEach
    void awaitIndex() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isSearchable(ada));
    }

    private static boolean isSearchable(Person person) throws ChatFault {
        try {
            found(person, "anything");
            return true;
        } catch (ChatFault fault) {
            if (fault.getFaultInfo().getCode().equals("INDEXING")) {
                assertThat(fault.getFaultInfo().isRetryable()).isTrue();
                return false;
            }
            throw fault;
        }
    }

    @Test
    void aMessageIsFoundWithWhatMatchedUntilItIsEditedOrDeleted() throws ChatFault {
        Receipt receipt = ada.send("general", "😀 The " + word + " Frühstück, 100% ready");

        SearchResult result = found(bob, word.toUpperCase() + " fruh").get(0);
        assertThat(result.getMessage().getMessageId()).isEqualTo(receipt.getMessageId());
        assertThat(result.getMatch()).extracting(Match::getStart).containsExactly(6, 16);
        assertThat(result.getMatch()).extracting(Match::getLength).containsExactly(9, 4);
        assertThat(found(bob, word + " 100% from:" + ada.username() + " in:general"))
                .hasSize(1);
        assertThat(found(bob, word + " from:" + bob.username())).isEmpty();

        EditMessage edit = new EditMessage();
        edit.setToken(ada.token());
        edit.setMessageId(receipt.getMessageId());
        edit.setBody("Only " + word + " now");
        ada.port().editMessage(edit);
        assertThat(texts(bob, word + " fruh")).isEmpty();
        assertThat(texts(bob, word)).containsExactly("Only " + word + " now");

        DeleteMessage delete = new DeleteMessage();
        delete.setToken(ada.token());
        delete.setMessageId(receipt.getMessageId());
        ada.port().deleteMessage(delete);
        assertThat(texts(bob, word)).isEmpty();
    }

    @Test
    void whoWasRemovedFindsNothingAnyMore() throws ChatFault {
        String lab = ada.createRoom(Person.freshName("lab"), "PRIVATE").getRoom();
        ada.send(lab, word + " in private");
        assertThat(texts(bob, word)).isEmpty();
        assertFault("NO_SUCH_ROOM", "room", () -> found(bob, word + " in:" + lab));
        ada.inviteMember(lab, bob.username());
        assertThat(texts(bob, word)).hasSize(1);
        ada.removeMember(lab, bob.username());
        assertThat(texts(bob, word)).isEmpty();
    }

    @Test
    void pagesGoOnBeforeTheLastMessage() throws ChatFault {
        for (int i = 1; i <= 3; i++) {
            ada.send("general", word + " " + i);
        }
        SearchMessages request = request(bob, word);
        request.setLimit(2);
        SearchMessagesResponse first = bob.port().searchMessages(request);
        assertThat(first.getResult())
                .extracting(result -> result.getMessage().getBody())
                .containsExactly(word + " 3", word + " 2");
        assertThat(first.isHasMore()).isTrue();
        request.setBeforeMessageId(first.getNextBeforeMessageId());
        SearchMessagesResponse second = bob.port().searchMessages(request);
        assertThat(second.getResult())
                .extracting(result -> result.getMessage().getBody())
                .containsExactly(word + " 1");
        assertThat(second.isHasMore()).isFalse();
        assertThat(second.getNextBeforeMessageId()).isNull();
    }

    @Test
    void badQueriesAreRefused() {
        assertFault("INVALID_VALUE", "query", () -> found(ada, "before:soon"));
        assertFault("INVALID_VALUE", "query", () -> found(ada, ""));
        assertFault("INVALID_VALUE", "query", () -> found(ada, "x".repeat(501)));
    }
}
