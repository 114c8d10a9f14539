package org.chatrpc.client.soap.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return new FoundMessage(message, spans(message.body(), result.getMatch()));
    }

    /** The contract counts code points. Spans that are not within the text, or not in order, are left out. */
    private static List<FoundMessage.Span> spans(String body, List<Match> matches) {
        List<FoundMessage.Span> spans = new ArrayList<>();
        int point = 0;
        int unit = 0;
        for (Match match : matches) {
            boolean inName = match.getAttachmentId() != null;
            long end = (long) match.getStart() + match.getLength();
            if (inName || match.getStart() < point || match.getLength() < 1 || end > body.length()) {
                continue;
            }
            int left = body.codePointCount(unit, body.length());
            if (end - point > left) {
                continue;
            }
            int from = body.offsetByCodePoints(unit, match.getStart() - point);
            unit = body.offsetByCodePoints(from, match.getLength());
            point = (int) end;
            spans.add(new FoundMessage.Span(from, unit));
        }
        return List.copyOf(spans);
    }
}
