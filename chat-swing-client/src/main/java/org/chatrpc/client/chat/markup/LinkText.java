package org.chatrpc.client.chat.markup;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.text.WebLink;

/**
 * A link in a message: an address, or a text that leads to one.
 *
 * @param range all of its text, including marks within it
 * @param link where it leads
 */
public record LinkText(Range range, WebLink link) {

    /** The links of a message in order. */
    public static List<LinkText> in(String text, List<Block> blocks) {
        List<LinkText> links = new ArrayList<>();
        for (Block block : blocks) {
            List<Span> spans = block.spans();
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).kind() == Span.Kind.LINK) {
                    int last = last(spans, i);
                    add(links, text, spans.subList(i, last + 1));
                    i = last;
                }
            }
        }
        return List.copyOf(links);
    }

    /** The last span of a link whose text has several styles. */
    private static int last(List<Span> spans, int first) {
        int last = first;
        for (int i = first + 1; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.kind() == Span.Kind.LINK
                    && span.address().equals(spans.get(first).address())) {
                last = i;
            } else if (span.kind() != Span.Kind.MARK) {
                break;
            }
        }
        return last;
    }

    private static void add(List<LinkText> links, String text, List<Span> spans) {
        StringBuilder label = new StringBuilder();
        spans.stream()
                .filter(span -> span.kind() == Span.Kind.LINK)
                .forEach(span -> label.append(text, span.start(), span.end()));
        Range range =
                new Range(spans.get(0).start(), spans.get(spans.size() - 1).end());
        WebLink.parse(spans.get(0).address())
                .map(link -> link.shownAs(label.toString()))
                .ifPresent(link -> links.add(new LinkText(range, link)));
    }
}
