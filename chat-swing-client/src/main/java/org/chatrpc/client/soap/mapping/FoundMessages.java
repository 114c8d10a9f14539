package org.chatrpc.client.soap.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.session.search.SearchPage;
import org.chatrpc.contract.Match;
import org.chatrpc.contract.SearchMessagesResponse;
import org.chatrpc.contract.SearchResult;

/** Converts what a search has found from the contract's types. */
public final class FoundMessages {

    private FoundMessages() {}

    public static SearchPage page(SearchMessagesResponse response) {
        Optional<String> next =
                response.isHasMore() ? Optional.ofNullable(response.getNextBeforeMessageId()) : Optional.empty();
        return new SearchPage(
                response.getResult().stream().map(FoundMessages::found).toList(), next);
    }

    private static FoundMessage found(SearchResult result) {
        ChatMessage message = FromContract.message(result.getMessage());
        return new FoundMessage(message, spans(message.body(), "", result.getMatch()), inNames(message, result));
    }

    private static Map<String, List<FoundMessage.Span>> inNames(ChatMessage message, SearchResult result) {
        Map<String, List<FoundMessage.Span>> names = new HashMap<>();
        for (Attachment file : message.attachments()) {
            List<FoundMessage.Span> spans = spans(file.name(), file.id(), result.getMatch());
            if (!spans.isEmpty()) {
                names.put(file.id(), spans);
            }
        }
        return Map.copyOf(names);
    }

    /**
     * The contract counts code points. Spans that are not within the text, or not in order, are left out.
     *
     * @param file the id of the file whose name the text is; empty for the text of the message
     */
    private static List<FoundMessage.Span> spans(String text, String file, List<Match> matches) {
        List<FoundMessage.Span> spans = new ArrayList<>();
        int point = 0;
        int unit = 0;
        for (Match match : matches) {
            boolean elsewhere =
                    !Optional.ofNullable(match.getAttachmentId()).orElse("").equals(file);
            long end = (long) match.getStart() + match.getLength();
            if (elsewhere || match.getStart() < point || match.getLength() < 1 || end > text.length()) {
                continue;
            }
            int left = text.codePointCount(unit, text.length());
            if (end - point > left) {
                continue;
            }
            int from = text.offsetByCodePoints(unit, match.getStart() - point);
            unit = text.offsetByCodePoints(from, match.getLength());
            point = (int) end;
            spans.add(new FoundMessage.Span(from, unit));
        }
        return List.copyOf(spans);
    }
}
