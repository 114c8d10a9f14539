package org.chatrpc.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses a message by a subset of CommonMark 0.31: quotes, lists, headings, fenced code, emphasis, strike-through,
 * code, links; and finds web addresses and names. Line breaks are kept, and nothing but code extends over several
 * lines. The concatenated pieces are exactly the text. The work is bounded: see {@link MarkupSource#MAX_DELIMITERS}.
 */
public final class MessageMarkup {

    /** Quotes and list items within each other; one that is deeper is text. */
    static final int MAX_BLOCKS = 12;

    /** Emphasis and links within each other. */
    static final int MAX_INLINES = 12;

    /** In the order in which the parser tries them: a line of asterisks is no list. */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(
            List.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class));

    private static final List<Extension> EXTENSIONS =
            List.of(StrikethroughExtension.builder().requireTwoTildes(true).build());

    private MessageMarkup() {}

    /** Parses a text with LF line ends. */
    public static List<Passage> parse(String text) {
        MarkupSource source = new MarkupSource(text);
        MarkedText marked = new MarkedText(text, source);
        Parser parser = Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .extensions(EXTENSIONS)
                .customInlineContentParserFactory(AtomParser.factory(text, source))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_BLOCKS)
                .maxInlineNesting(MAX_INLINES)
                .build();
        parser.parse(source.parsed()).accept(new MarkupVisitor(text, source, marked));
        return marked.passages();
    }

    /** The text without its markup, for where it cannot be formatted; all of it if nothing else is left. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (Passage passage : parse(text)) {
            passage.pieces().stream()
                    .filter(piece -> piece.kind() != Piece.Kind.MARK)
                    .forEach(piece -> {
                        plain.append(text, piece.start(), piece.end());
                        if (piece.kind() == Piece.Kind.BULLET) {
                            plain.append(' ');
                        }
                    });
        }
        String shown = plain.toString();
        return shown.isBlank() ? text : shown;
    }
}
