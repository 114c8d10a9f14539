package org.chatrpc.client.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;
import org.chatrpc.text.Folding;
import org.chatrpc.text.WordBoundaries;
import org.chatrpc.text.search.QueryTokens;

/** Searches the messages of the in-memory server. Guarded by the lock of {@link InMemoryServer}. */
final class InMemorySearches {

    private record Word(String folded, WordBoundaries edges) {}

    /** A query, read as the contract says, but for days, which the client sends as times. */
    private record Query(List<Word> words, List<String> authors, List<String> rooms) {

        static Query read(MessageSearch search) {
            Query query = new Query(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            search.room().ifPresent(query.rooms::add);
            for (QueryTokens.Token token : QueryTokens.of(search.query())) {
                switch (token.kind()) {
                    case PHRASE -> query.words.add(new Word(Folding.fold(token.value()), WordBoundaries.WHOLE_WORDS));
                    case OPERATOR -> (token.name().equals("from") ? query.authors : query.rooms).add(token.value());
                    case WORD -> {
                        String word = Folding.fold(token.value());
                        query.words.add(
                                new Word(word, word.length() < 3 ? WordBoundaries.AT_START : WordBoundaries.ANYWHERE));
                    }
                }
            }
            return query;
        }

        boolean finds(ChatMessage message) {
            return message.deletedAt().isEmpty()
                    && (authors.isEmpty() || authors.contains(message.author()))
                    && words.stream()
                            .allMatch(word -> !spans(message.body(), word).isEmpty()
                                    || message.attachments().stream()
                                            .anyMatch(file ->
                                                    !spans(file.name(), word).isEmpty()));
        }

        FoundMessage found(ChatMessage message) {
            Map<String, List<FoundMessage.Span>> inNames = new HashMap<>();
            for (Attachment file : message.attachments()) {
                List<FoundMessage.Span> spans = spans(file.name());
                if (!spans.isEmpty()) {
                    inNames.put(file.id(), spans);
                }
            }
            return new FoundMessage(message, spans(message.body()), inNames);
        }

        private List<FoundMessage.Span> spans(String text) {
            return words.stream()
                    .flatMap(word -> spans(text, word).stream())
                    .sorted(Comparator.comparingInt(FoundMessage.Span::start))
                    .toList();
        }

        private static List<FoundMessage.Span> spans(String text, Word word) {
            return Folding.find(text, word.folded(), word.edges()).stream()
                    .map(match -> new FoundMessage.Span(match.start(), match.end()))
                    .toList();
        }
    }

    private final InMemoryState state;
    private Optional<Refusal> nextRefusal = Optional.empty();
    private int lookedAt = Integer.MAX_VALUE;

    InMemorySearches(InMemoryState state) {
        this.state = state;
    }

    void refuseNext(Refusal refusal) {
        nextRefusal = Optional.of(refusal);
    }

    void lookAtMost(int messages) {
        lookedAt = messages;
    }

    SearchPage search(String me, MessageSearch search) {
        if (nextRefusal.isPresent()) {
            Refusal refusal = nextRefusal.get();
            nextRefusal = Optional.empty();
            throw new GatewayException.Refused(refusal);
        }
        Query query = Query.read(search);
        for (String room : query.rooms()) {
            if (!state.rooms.containsKey(room)) {
                throw Failures.refused("NO_SUCH_ROOM", "There is no room " + room + ".", "room");
            }
        }
        List<FoundMessage> found = new ArrayList<>();
        List<ChatMessage> all = newestFirst(me, query, search);
        for (int i = 0; i < all.size(); i++) {
            ChatMessage message = all.get(i);
            if (query.finds(message)) {
                found.add(query.found(Seen.by(me, message)));
            }
            if (i + 1 < all.size() && (found.size() == search.limit() || i + 1 == lookedAt)) {
                return new SearchPage(List.copyOf(found), Optional.of(message.messageId()));
            }
        }
        return new SearchPage(List.copyOf(found), Optional.empty());
    }

    private List<ChatMessage> newestFirst(String me, Query query, MessageSearch search) {
        Comparator<ChatMessage> order = Comparator.comparing(ChatMessage::sentAt);
        return state.rooms.values().stream()
                .filter(room -> room.members.containsKey(me))
                .filter(room -> query.rooms().isEmpty() || query.rooms().contains(room.id()))
                .flatMap(room -> room.messages.stream())
                .filter(message -> search.from()
                        .map(from -> !message.sentAt().isBefore(from))
                        .orElse(true))
                .filter(message ->
                        search.until().map(message.sentAt()::isBefore).orElse(true))
                .filter(message -> search.before()
                        .map(state::message)
                        .map(end -> order.compare(message, end) < 0)
                        .orElse(true))
                .sorted(order.reversed())
                .toList();
    }
}
