package org.chatrpc.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Marks a message by its syntax tree, outer nodes before inner ones. Syntax outside the supported subset stays plain
 * text.
 */
final class MarkupVisitor extends AbstractVisitor {

    private final String text;
    private final MarkupSource source;
    private final MarkedText marked;
    private final EnumSet<Piece.Style> styles = EnumSet.noneOf(Piece.Style.class);
    private int level;
    private int quotes;
    private int codeBlocks;
    /** The address of the surrounding link, 0 for none. */
    private int link;

    MarkupVisitor(String text, MarkupSource source, MarkedText marked) {
        this.text = text;
        this.source = source;
        this.marked = marked;
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        for (SourceSpan span : quote.getSourceSpans()) {
            mark(span, Piece.Kind.MARK);
            marked.line(source.line(span), Passage.Kind.QUOTE, 0);
        }
        visitChildren(quote);
        quotes--;
    }

    @Override
    public void visit(ListItem item) {
        // A hyphen or number without content is not a list.
        if (item.getFirstChild() == null) {
            item.getSourceSpans().forEach(span -> mark(span, Piece.Kind.TEXT));
            return;
        }
        level++;
        for (SourceSpan span : item.getSourceSpans()) {
            mark(span, Piece.Kind.MARK);
            marked.level(source.line(span), level);
        }
        int start = source.start(item.getSourceSpans().get(0));
        int end = start;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        marked.mark(start, end + 1, Piece.Kind.BULLET);
        visitChildren(item);
        level--;
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraph.getSourceSpans().forEach(span -> mark(span, Piece.Kind.TEXT));
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        // A heading of two lines is underlined text (setext), in a quote.
        boolean isShown =
                heading.getFirstChild() != null && heading.getSourceSpans().size() == 1;
        heading.getSourceSpans().forEach(span -> mark(span, isShown ? Piece.Kind.MARK : Piece.Kind.TEXT));
        if (isShown) {
            styled(heading, Piece.Style.BOLD);
        } else {
            visitChildren(heading);
        }
    }

    @Override
    public void visit(ThematicBreak line) {
        line.getSourceSpans().forEach(span -> mark(span, Piece.Kind.TEXT));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        codeBlocks++;
        int first = source.line(block.getSourceSpans().get(0));
        int last = source.line(block.getSourceSpans().get(block.getSourceSpans().size() - 1));
        boolean isClosed = block.getClosingFenceLength() != null;
        for (SourceSpan span : block.getSourceSpans()) {
            int line = source.line(span);
            boolean fence = line == first || (isClosed && line == last);
            mark(span, fence ? Piece.Kind.MARK : Piece.Kind.CODE);
        }
        for (int line = first; line <= last; line++) {
            marked.line(line, Passage.Kind.CODE, codeBlocks);
            marked.level(line, level);
        }
        int end = source.lineEnd(first);
        marked.mark(end, Math.min(end + 1, text.length()), Piece.Kind.MARK);
    }

    @Override
    public void visit(Text node) {
        for (SourceSpan span : node.getSourceSpans()) {
            mark(span, Piece.Kind.TEXT);
            int start = source.start(span);
            for (int i = start; i < start + span.getLength(); i++) {
                if (source.escapes(i)) {
                    marked.mark(i, i + 1, Piece.Kind.MARK);
                }
            }
        }
    }

    /** Within a quote, code may extend over lines, each of which is a span of its own. */
    @Override
    public void visit(Code code) {
        List<SourceSpan> spans = code.getSourceSpans();
        if (code.getLiteral().isBlank()) {
            spans.forEach(span -> mark(span, Piece.Kind.TEXT));
            return;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int start = source.start(spans.get(0));
        int end = source.start(last) + last.getLength();
        int ticks = 0;
        while (text.charAt(start + ticks) == '`') {
            ticks++;
        }
        start += ticks;
        end -= ticks;
        // CommonMark 0.31, section 6.1: a blank at both ends only separates backticks in the code.
        if (spans.size() == 1 && text.charAt(start) == ' ' && text.charAt(end - 1) == ' ') {
            start++;
            end--;
        }
        for (SourceSpan span : spans) {
            mark(span, Piece.Kind.MARK);
            int from = Math.max(start, source.start(span));
            int to = Math.min(end, source.start(span) + span.getLength());
            if (from < to) {
                leaf(from, to, Piece.Kind.CODE);
            }
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        emphasis.getSourceSpans().forEach(span -> mark(span, Piece.Kind.MARK));
        styled(emphasis, Piece.Style.ITALIC);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        emphasis.getSourceSpans().forEach(span -> mark(span, Piece.Kind.MARK));
        styled(emphasis, Piece.Style.BOLD);
    }

    @Override
    public void visit(Link node) {
        visitLink(node, node.getDestination());
    }

    /** The clients do not load pictures of others: an image is a link to it. */
    @Override
    public void visit(Image node) {
        visitLink(node, node.getDestination());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            node.getSourceSpans().forEach(span -> mark(span, Piece.Kind.MARK));
            styled(node, Piece.Style.STRIKE);
        } else if (node instanceof Atom atom) {
            atom.getSourceSpans().forEach(span -> visitAtom(atom.kind(), span));
        }
    }

    private void visitAtom(Piece.Kind kind, SourceSpan span) {
        int start = source.start(span);
        int end = start + span.getLength();
        if (link == 0 && kind == Piece.Kind.LINK) {
            marked.style(start, end, styles);
            marked.link(start, end, marked.address(text.substring(start, end)));
        } else if (link == 0 && kind == Piece.Kind.NAME && quotes == 0) {
            marked.style(start, end, styles);
            marked.name(start, end);
        } else {
            leaf(start, end, Piece.Kind.TEXT);
        }
    }

    /** A link whose target cannot be opened stays plain text. */
    private void visitLink(Node node, String destination) {
        boolean opens = link == 0
                && node.getFirstChild() != null
                && WebLink.parse(destination).isPresent();
        node.getSourceSpans().forEach(span -> mark(span, opens ? Piece.Kind.MARK : Piece.Kind.TEXT));
        int outer = link;
        link = opens ? marked.address(destination) : outer;
        visitChildren(node);
        link = outer;
    }

    private void styled(Node node, Piece.Style style) {
        boolean added = styles.add(style);
        visitChildren(node);
        if (added) {
            styles.remove(style);
        }
    }

    private void mark(SourceSpan span, Piece.Kind kind) {
        int start = source.start(span);
        leaf(start, start + span.getLength(), kind);
    }

    private void leaf(int start, int end, Piece.Kind kind) {
        boolean isShown = kind == Piece.Kind.TEXT || kind == Piece.Kind.CODE;
        marked.style(start, end, isShown ? styles : Set.of());
        if (isShown && link > 0) {
            marked.link(start, end, link);
        } else {
            marked.mark(start, end, kind);
        }
    }
}
