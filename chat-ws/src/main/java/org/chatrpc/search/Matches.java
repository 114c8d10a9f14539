package org.chatrpc.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.text.Folding;

/** Finds the matched ranges of a text. */
final class Matches {
    private Matches() {}

    /** At most {@code max} matches in the text of a message and in the names of its files. */
    static List<Found.Match> of(SearchQuery query, StoredMessage message, int max) {
        List<Found.Match> found = new ArrayList<>(of(query, "", message.body(), max));
        for (Attachment each : message.attachments()) {
            found.addAll(of(query, each.id(), each.name(), max - found.size()));
        }
        return found;
    }

    /** At most {@code max} matches, in order; those that overlap or touch are one. */
    private static List<Found.Match> of(SearchQuery query, String attachmentId, String text, int max) {
        List<Folding.Match> sorted = query.words().stream()
                .flatMap(word -> word.find(text).stream())
                .sorted(Comparator.comparingInt(Folding.Match::start))
                .toList();
        List<Folding.Match> merged = new ArrayList<>();
        for (Folding.Match match : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && match.start() <= merged.get(last).end()) {
                Folding.Match before = merged.get(last);
                merged.set(last, new Folding.Match(before.start(), Math.max(before.end(), match.end())));
            } else {
                merged.add(match);
            }
        }
        return inCharacters(attachmentId, text, merged.subList(0, Math.min(max, merged.size())));
    }

    private static List<Found.Match> inCharacters(String attachmentId, String text, List<Folding.Match> matches) {
        List<Found.Match> found = new ArrayList<>();
        int unit = 0;
        int character = 0;
        for (Folding.Match match : matches) {
            character += text.codePointCount(unit, match.start());
            int length = text.codePointCount(match.start(), match.end());
            found.add(new Found.Match(attachmentId, character, length));
            character += length;
            unit = match.end();
        }
        return found;
    }
}
