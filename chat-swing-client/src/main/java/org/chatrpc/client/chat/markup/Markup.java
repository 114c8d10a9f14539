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
 * Finds the formatting, the links and the mentions in a message, with the same implementation as the server. The concatenated
 * spans are exactly the text.
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
     * Parses a text.
     *
     * @param mentions the usernames whom the message mentions
     */
    public static List<Block> parse(String text, Set<String> mentions) {
        return MessageMarkup.parse(text).stream()
                .map(passage -> new Markup(text, mentions).block(passage))
                .toList();
    }

    private Block block(Passage passage) {
        passage.pieces().forEach(this::add);
        return new Block(Block.Kind.valueOf(passage.kind().name()), passage.level(), spans);
    }

    private void add(Piece piece) {
        switch (piece.kind()) {
            case TEXT -> addText(piece, piece.start(), piece.end());
            case NAME -> addName(piece);
            default -> spans.add(span(Kind.valueOf(piece.kind().name()), piece, piece.start(), piece.end()));
        }
    }

    private void addName(Piece piece) {
        Optional<Mention> mention = Mention.of(text, piece, mentions::contains);
        mention.ifPresent(found -> spans.add(span(Kind.MENTION, piece, found.start(), found.end())));
        addText(piece, mention.map(Mention::end).orElse(piece.start()), piece.end());
    }

    /** Other names are merged with the surrounding text. */
    private void addText(Piece piece, int start, int end) {
        int last = spans.size() - 1;
        boolean continues = last >= 0
                && spans.get(last).kind() == Kind.TEXT
                && spans.get(last).styles().equals(piece.styles());
        if (continues) {
            spans.set(last, span(Kind.TEXT, piece, spans.get(last).start(), end));
        } else if (start < end) {
            spans.add(span(Kind.TEXT, piece, start, end));
        }
    }

    private static Span span(Kind kind, Piece piece, int start, int end) {
        return new Span(kind, start, end, piece.styles(), piece.address());
    }
}
