package org.chatrpc.client.chat.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;
import org.chatrpc.text.Folding;
import org.chatrpc.text.WordBoundaries;
import org.chatrpc.text.search.QueryTokens;

/**
 * Uses the server's search to find candidates further back in a room; contains no UI code. The server finds words,
 * whereas the room is searched for an exact text: the query consists of those parts of the text that the server finds at
 * any position, and the caller compares the whole text.
 */
final class OlderMatches {

    private static final int PAGE = 100;
    /** The server's limits are higher by default. */
    private static final int MAX_WORDS = 10;

    private static final int MAX_QUERY_LENGTH = 40;
    /** From this number of characters on, the server finds a word within others. */
    private static final int WITHIN = 3;

    private final ChatSession session;
    private final String room;
    private Optional<String> words = Optional.empty();
    private Optional<String> before = Optional.empty();

    OlderMatches(ChatSession session, String room) {
        this.session = session;
        this.room = room;
    }

    /** A search for another text starts. */
    void begin(String text) {
        words = words(text);
        before = Optional.empty();
    }

    /** Everything from this message on has been searched here. */
    void searchedTo(String messageId) {
        before = Optional.of(messageId);
    }

    /** Whether the server can search for this text; otherwise the messages have to be read. */
    boolean possible() {
        return words.isPresent() && before.isPresent();
    }

    /** Asks for the next page. It is no longer possible if the server refuses. */
    Subscription search(Consumer<SearchPage> onPage, Consumer<Exception> onFailure) {
        MessageSearch newest = MessageSearch.in(room, words.orElseThrow(), PAGE);
        MessageSearch search = before.map(newest::goingOn).orElse(newest);
        return session.messageCalls()
                .search(
                        search,
                        page -> {
                            if (page.next().equals(before)) {
                                // It leads nowhere.
                                words = Optional.empty();
                            }
                            before = page.next().or(() -> before);
                            onPage.accept(page);
                        },
                        failure -> {
                            if (failure instanceof GatewayException.Refused) {
                                words = Optional.empty();
                            }
                            onFailure.accept(failure);
                        });
    }

    /**
     * Whether a message contains the text, in its own text or in a file name.
     *
     * @param text folded
     */
    static boolean isIn(ChatMessage message, String text) {
        return Stream.concat(
                        Stream.of(message.body()),
                        message.attachments().stream().map(Attachment::name))
                .anyMatch(said -> Folding.fold(said).contains(text));
    }

    /** Words that every message with the text has, by the rules of the server; empty if there is none. */
    static Optional<String> words(String text) {
        // Without what would make operators or phrases of them.
        List<String> parts = QueryTokens.plainParts(text).stream()
                .filter(OlderMatches::isFoundAnywhere)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, Math.min(MAX_QUERY_LENGTH, count(part)))))
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private static boolean isFoundAnywhere(String part) {
        return count(part) >= WITHIN || (!part.isEmpty() && WordBoundaries.isUnspaced(part.codePointAt(0)));
    }

    private static int count(String part) {
        return part.codePointCount(0, part.length());
    }
}
