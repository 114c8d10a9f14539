package org.chatrpc.client.chat.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.chat.markup.CodeTokens.Token;
import org.chatrpc.client.chat.markup.Span.Kind;
import org.chatrpc.text.Mention;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.Passage;
import org.chatrpc.text.Piece;

/**
 * Finds the formatting, the links and the mentions in a message, with the same implementation as the server, and
 * highlights code. The concatenated spans are exactly the text.
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

    /** A line in which nothing is formatted, such as one with the names and words of others in it. */
    public static List<Block> plain(String line) {
        Span all = new Span(Kind.TEXT, 0, line.length(), Set.of(), "");
        return List.of(new Block(Block.Kind.PARAGRAPH, 0, List.of(all)));
    }

    private Block block(Passage passage) {
        passage.pieces().forEach(this::add);
        if (passage.kind() == Passage.Kind.CODE) {
            highlight();
        }
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

    private void highlight() {
        Span fence = spans.get(0).kind() == Kind.MARK ? spans.get(0) : spans.get(Math.min(1, spans.size() - 1));
        String language = text.substring(fence.start(), fence.end()).strip().replaceAll("^[`~]+\\s*|\\s.*$", "");
        List<Token> tokens =
                CodeTokens.in(text, fence.end(), spans.get(spans.size() - 1).end(), language);
        if (tokens.isEmpty()) {
            return;
        }
        List<Span> plain = List.copyOf(spans);
        spans.clear();
        int next = 0;
        for (Span span : plain) {
            int at = span.start();
            while (span.kind() == Kind.CODE
                    && next < tokens.size()
                    && tokens.get(next).start() < span.end()) {
                Token token = tokens.get(next);
                int start = Math.max(at, token.start());
                int end = Math.min(span.end(), token.end());
                addCode(Kind.CODE, at, start);
                addCode(token.kind(), start, end);
                at = end;
                if (token.end() > span.end()) {
                    break;
                }
                next++;
            }
            if (span.kind() == Kind.CODE) {
                addCode(Kind.CODE, at, span.end());
            } else {
                spans.add(span);
            }
        }
    }

    private void addCode(Kind kind, int start, int end) {
        if (start < end) {
            spans.add(new Span(kind, start, end, Set.of(), ""));
        }
    }

    private static Span span(Kind kind, Piece piece, int start, int end) {
        return new Span(kind, start, end, piece.styles(), piece.address());
    }
}
