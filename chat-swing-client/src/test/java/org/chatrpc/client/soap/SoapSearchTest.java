package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;
import org.chatrpc.contract.Attachment;
import org.chatrpc.contract.Match;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.SearchMessages;
import org.chatrpc.contract.SearchMessagesResponse;
import org.chatrpc.contract.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searching by the contract. */
class SoapSearchTest {

    private static final SessionToken TOKEN = new SessionToken("secret");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksAsGivenAndGoesOnWhereThePageEnded() {
        List<SearchMessages> asked = new ArrayList<>();
        server.on("searchMessages", request -> {
            asked.add((SearchMessages) request);
            return answer("lunch", true);
        });
        MessageSearch search = MessageSearch.everywhere("from:bob \"a < b\"", 30);
        SearchPage page = gateway.searchMessages(TOKEN, search);
        assertThat(page.next()).contains("m6");
        gateway.searchMessages(TOKEN, search.goingOn("m6"));
        gateway.searchMessages(
                TOKEN,
                MessageSearch.in("general", "x", 5)
                        .sent(Optional.of(Instant.EPOCH), Optional.of(Instant.parse("2026-11-01T23:00:00Z"))));
        assertThat(asked)
                .extracting(SearchMessages::getQuery, SearchMessages::getRoom, SearchMessages::getBeforeMessageId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("from:bob \"a < b\"", null, null),
                        org.assertj.core.groups.Tuple.tuple("from:bob \"a < b\"", null, "m6"),
                        org.assertj.core.groups.Tuple.tuple("x", "general", null));
        assertThat(asked.get(0).getLimit()).isEqualTo(30);
        assertThat(asked.get(0).getFrom()).isNull();
        assertThat(asked.get(0).getUntil()).isNull();
        assertThat(asked.get(2).getFrom()).isEqualTo(Instant.EPOCH);
        assertThat(asked.get(2).getUntil()).isEqualTo(Instant.parse("2026-11-01T23:00:00Z"));
    }

    @Test
    void matchesAreCountedInCharactersAndGivenInTheUnitsOfStrings() {
        assertThat(marked("\uD83D\uDE00 lunch, \uD83D\uDE00lunch", 2, 5, 10, 5)).containsExactly("lunch", "lunch");
        assertThat(marked("\uD83D\uDE00\uD83D\uDE00", 1, 1)).containsExactly("\uD83D\uDE00");
    }

    @Test
    void matchesThatAreNotInTheTextAreLeftOut() {
        assertThat(marked("lunch", -1, 3, 0, 0, 2, 9, 1, 2, 1, 1, 3, Integer.MAX_VALUE, 4, 1))
                .containsExactly("un", "h");
        assertThat(marked("\uD83D\uDE00", 1, 1)).isEmpty();
    }

    @Test
    void matchesInNamesAreThoseOfTheirFiles() {
        SearchMessagesResponse answer = answer("a plan", false, 2, 4, 3, 4, 0, 4);
        SearchResult result = answer.getResult().get(0);
        for (String name : List.of("one", "two")) {
            Attachment file = new Attachment();
            file.setAttachmentId(name);
            file.setName("my \uD83D\uDE00 plan.txt");
            file.setMediaType("text/plain");
            result.getMessage().getAttachment().add(file);
        }
        result.getMatch().get(1).setAttachmentId("two");
        result.getMatch().get(1).setStart(5);
        result.getMatch().get(2).setAttachmentId("three");
        server.on("searchMessages", request -> answer);
        FoundMessage found = gateway.searchMessages(TOKEN, MessageSearch.everywhere("x", 1))
                .found()
                .get(0);
        assertThat(found.matches()).containsExactly(new FoundMessage.Span(2, 6));
        assertThat(found.inNames()).isEqualTo(Map.of("two", List.of(new FoundMessage.Span(6, 10))));
    }

    @Test
    void thereIsNoNextPageWithoutItsBeginning() {
        server.on("searchMessages", request -> answer("lunch", false));
        assertThat(gateway.searchMessages(TOKEN, MessageSearch.everywhere("x", 1))
                        .next())
                .isEmpty();
    }

    private List<String> marked(String body, int... matches) {
        server.on("searchMessages", request -> answer(body, false, matches));
        FoundMessage found = gateway.searchMessages(TOKEN, MessageSearch.everywhere("x", 1))
                .found()
                .get(0);
        return found.matches().stream()
                .map(match -> found.message().body().substring(match.start(), match.end()))
                .toList();
    }

    private static SearchMessagesResponse answer(String body, boolean more, int... matches) {
        Message message = new Message();
        message.setMessageId("m7");
        message.setRoom("general");
        message.setNumber(7);
        message.setAuthor("bob");
        message.setAuthorName("Bob");
        message.setBody(body);
        message.setSentAt(Instant.parse("2026-03-01T12:00:00.123Z"));
        SearchResult result = new SearchResult();
        result.setMessage(message);
        for (int i = 0; i < matches.length; i += 2) {
            Match match = new Match();
            match.setStart(matches[i]);
            match.setLength(matches[i + 1]);
            result.getMatch().add(match);
        }
        SearchMessagesResponse response = new SearchMessagesResponse();
        response.getResult().add(result);
        response.setHasMore(more);
        if (more) {
            response.setNextBeforeMessageId("m6");
        }
        return response;
    }
}
