package org.chatrpc.client.search.result;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.session.search.FoundMessage.Span;

/** What is shown of a message that was found: first the names of files that matched, and then its text. Used once. */
final class FoundText {

    private static final String BETWEEN_NAMES = ", ";
    private static final String BEFORE_TEXT = " \u00b7 ";

    private final StringBuilder text = new StringBuilder();
    private final List<Span> marks = new ArrayList<>();

    private FoundText() {}

    /** A message without text is shown by the names of all its files. */
    static Snippet snippet(FoundMessage found) {
        FoundText shown = new FoundText();
        String body = found.message().body();
        for (Attachment file : found.message().attachments()) {
            List<Span> matches = found.inNames().getOrDefault(file.id(), List.of());
            if (body.isEmpty() || !matches.isEmpty()) {
                shown.add(BETWEEN_NAMES, file.name(), matches);
            }
        }
        if (!body.isEmpty()) {
            ShownText plain = ShownText.of(body, found.matches());
            shown.add(BEFORE_TEXT, plain.text(), plain.matches());
        }
        return Snippet.of(shown.text.toString(), shown.marks);
    }

    private void add(String separator, String next, List<Span> matches) {
        if (!text.isEmpty()) {
            text.append(separator);
        }
        int before = text.length();
        text.append(next);
        matches.forEach(match -> marks.add(match.moved(before)));
    }
}
