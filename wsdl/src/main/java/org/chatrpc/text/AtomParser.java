package org.chatrpc.text;

import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds web addresses and names before the CommonMark parser interprets markup in them. */
final class AtomParser implements InlineContentParser {

    private final String text;
    private final MarkupSource source;
    private int lineStart = -1;
    private int lineEnd;
    /** The position up to which addresses have been searched for. */
    private int scanned;
    /** The end of the last address found, in which an {@code @} is not a mention. */
    private int addressEnd;

    private AtomParser(String text, MarkupSource source) {
        this.text = text;
        this.source = source;
    }

    /** Creates a parser for each line. */
    static InlineContentParserFactory factory(String text, MarkupSource source) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('h', 'H', 'm', 'M', '@');
            }

            @Override
            public InlineContentParser create() {
                return new AtomParser(text, source);
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position before = scanner.position();
        scanner.next();
        SourceSpan first =
                scanner.getSource(before, scanner.position()).getSourceSpans().get(0);
        startLine(source.line(first));
        int at = source.start(first);
        boolean name = text.charAt(at) == '@';
        int end = name ? name(at) : link(at);
        if (end < 0) {
            return ParsedInline.none();
        }
        for (int i = at + 1; i < end; i++) {
            scanner.next();
        }
        return ParsedInline.of(new Atom(name ? Piece.Kind.NAME : Piece.Kind.LINK), scanner.position());
    }

    /** Consecutive lines of a quote form one paragraph. */
    private void startLine(int line) {
        if (source.lineStart(line) != lineStart) {
            lineStart = source.lineStart(line);
            lineEnd = source.lineEnd(line);
            scanned = lineStart;
            addressEnd = lineStart;
        }
    }

    private int link(int at) {
        return Links.canBegin(text, lineStart, at) ? Links.end(text, at, lineEnd) : -1;
    }

    private int name(int at) {
        for (; scanned < at; scanned++) {
            if (scanned >= addressEnd && Addresses.canBegin(text, lineStart, scanned)) {
                addressEnd = Addresses.end(text, scanned, lineEnd);
            }
        }
        boolean possible = at >= addressEnd && !Names.followsWord(text, lineStart, at);
        return possible ? Names.end(text, at, lineEnd) : -1;
    }
}
