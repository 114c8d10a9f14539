package org.chatrpc.client.chat.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.chat.markup.Span.Kind;
import org.chatrpc.text.Mention;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.Passage;
import org.chatrpc.text.Piece;

/**
 * Finds quotes, code, links and mentions in the text of a message, with the implementation that the server finds mentions with.
 * Put together, the spans are the text, whatever it is: nothing is lost and nothing is added.
 */
public final class Markup {

    private final String text;
    private final Set<String> mentions;
    private final List<Span> spans = new ArrayList<>();

    private Markup(String text, Set<String> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /**
     * Takes a text apart.
     *
     * @param mentions the usernames of those who are told of the message
     */
    public static List<Block> parse(String text, Set<String> mentions) {
        return MessageMarkup.parse(text).stream()
                .map(passage -> new Markup(text, mentions).block(passage))
                .toList();
    }

    private Block block(Passage passage) {
        passage.pieces().forEach(this::add);
        return new Block(Block.Kind.valueOf(passage.kind().name()), spans);
    }

    private void add(Piece piece) {
        switch (piece.kind()) {
            case TEXT -> addText(piece.start(), piece.end());
            case NAME -> addName(piece);
            default -> spans.add(new Span(Kind.valueOf(piece.kind().name()), piece.start(), piece.end()));
        }
    }

    private void addName(Piece piece) {
        Optional<Mention> mention = Mention.of(text, piece, mentions::contains);
        mention.ifPresent(found -> spans.add(new Span(Kind.MENTION, found.start(), found.end())));
        addText(mention.map(Mention::end).orElse(piece.start()), piece.end());
    }

    /** The text of those who are not mentioned is one with the text around it. */
    private void addText(int start, int end) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).kind() == Kind.TEXT) {
            spans.set(last, new Span(Kind.TEXT, spans.get(last).start(), end));
        } else if (start < end) {
            spans.add(new Span(Kind.TEXT, start, end));
        }
    }
}
