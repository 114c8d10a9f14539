package org.chatrpc.client.chat.text;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.chat.markup.Block;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.markup.Span;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.text.Piece.Style;

/** A displayed line of a message: without markup, with tabs as blanks. Maps each character back to the message. */
final class ShownLine {

    /** A part of the line with its own style. */
    record Run(Optional<Span.Kind> kind, Set<Style> styles, int start, int end) {

        boolean is(Span.Kind wanted) {
            return kind.filter(own -> own == wanted).isPresent();
        }
    }

    private static final Map<Span.Kind, Colors> CODE_COLOURS = Map.of(
            Span.Kind.CODE_COMMENT, Colors.SECONDARY,
            Span.Kind.CODE_KEYWORD, Colors.ACCENT_TEXT,
            Span.Kind.CODE_NUMBER, Colors.WARNING_TEXT,
            Span.Kind.CODE_STRING, Colors.ONLINE);

    private static final int TAB = 4;

    /** A narrow no-break space. */
    private static final char PAD = '\u202F';

    private static final char BULLET = '\u2022';

    /** As wide as half of the font's size. */
    private static final char SPACE = '\u2002';

    private final Block block;
    private final StringBuilder shown = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private int[] source = new int[32];
    private int end;

    /** @param start the offset of the line in the message */
    ShownLine(Block block, int start) {
        this.block = block;
        this.end = start;
    }

    Block block() {
        return block;
    }

    int length() {
        return shown.length();
    }

    String text() {
        return shown.toString();
    }

    List<Run> runs() {
        return runs;
    }

    /** The offset in the message of a displayed character, or of the end of the line. */
    int source(int index) {
        return index < shown.length() ? source[index] : end;
    }

    /** The first displayed character at or after an offset of the message. */
    int shown(int offset) {
        int low = 0;
        int high = shown.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (source[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Appends the displayed text of a span. */
    void append(String message, Span span) {
        int from = shown.length();
        if (span.kind() == Span.Kind.BULLET) {
            appendBullet(message, span);
            return;
        }
        pad(span, span.start());
        for (int i = span.start(); i < span.end(); i++) {
            char c = message.charAt(i);
            int times = c == '\t' ? TAB - shown.length() % TAB : 1;
            for (int n = 0; n < times; n++) {
                append(c == '\t' ? ' ' : c, i);
            }
        }
        pad(span, span.end());
        end = span.end();
        runs.add(new Run(Optional.of(span.kind()), span.styles(), from, shown.length()));
    }

    /** Numbers and pluses are shown as they were typed. */
    private void appendBullet(String message, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = message.charAt(i);
            append(c == '-' || c == '*' ? BULLET : c, i);
        }
        append(SPACE, span.end());
        end = span.end();
        runs.add(new Run(Optional.of(span.kind()), Set.of(), 0, shown.length()));
    }

    /** The number of characters of the bullet and the space after it; 0 if the line has none. */
    int bulletLength() {
        return runs.isEmpty() || !runs.get(0).is(Span.Kind.BULLET)
                ? 0
                : runs.get(0).end();
    }

    /** Pads code and mentions, so that their background does not touch the adjacent words. */
    private void pad(Span span, int offset) {
        boolean code = span.kind() == Span.Kind.CODE && block.kind() != Block.Kind.CODE;
        if (code || span.kind() == Span.Kind.MENTION) {
            append(PAD, offset);
        }
    }

    /** Sets the end of the line in the message if nothing of it is displayed. */
    void skip(Span mark) {
        if (shown.isEmpty()) {
            end = mark.end();
        }
    }

    /** Appends a remark that is not part of the message. */
    void note(String remark) {
        int from = shown.length();
        String space = from == 0 ? "" : String.valueOf(SPACE);
        for (char c : (space + remark).toCharArray()) {
            append(c, end);
        }
        runs.add(new Run(Optional.empty(), Set.of(), from, shown.length()));
    }

    /** Appends words that the user can click. */
    void action(String words) {
        words.chars().forEach(c -> append((char) c, end));
        runs.add(new Run(Optional.of(Span.Kind.LINK), Set.of(), 0, shown.length()));
    }

    private void append(char c, int offset) {
        if (shown.length() == source.length) {
            source = Arrays.copyOf(source, 2 * source.length);
        }
        source[shown.length()] = offset;
        shown.append(c);
    }

    /** The range of the line that displays a range of the message. */
    Range shown(Range range) {
        return new Range(shown(range.start()), shown(range.end()));
    }

    /** The line with its fonts and colours; a blank if nothing is displayed. */
    AttributedString styled(TextStyle style) {
        AttributedString styled = new AttributedString(shown.isEmpty() ? " " : shown.toString());
        Font font = block.kind() == Block.Kind.CODE ? style.code() : style.font();
        styled.addAttribute(TextAttribute.FONT, font);
        if (block.kind() == Block.Kind.QUOTE) {
            styled.addAttribute(TextAttribute.FOREGROUND, Colors.SECONDARY.get());
        } else if (block.kind() == Block.Kind.CODE) {
            styled.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        }
        for (Run run : runs) {
            if (run.start() < run.end()) {
                style(styled, run, style);
            }
        }
        ColourEmoji.system().ifPresent(emoji -> emoji.apply(styled, text(), font));
        return styled;
    }

    private void style(AttributedString styled, Run run, TextStyle style) {
        boolean bold = run.styles().contains(Style.BOLD);
        boolean italic = run.styles().contains(Style.ITALIC);
        if (run.kind().isEmpty()) {
            style(styled, run, style.note(), Colors.SECONDARY);
        } else if (run.is(Span.Kind.MENTION)) {
            style(styled, run, TextStyle.styled(style.name(), false, italic), Colors.MENTION_TEXT);
        } else if (run.is(Span.Kind.BULLET)) {
            styled.addAttribute(TextAttribute.FOREGROUND, Colors.SECONDARY.get(), run.start(), run.end());
        } else if (run.is(Span.Kind.CODE)) {
            // Excluding the padding, which would be as wide as a letter in this font.
            int pads = block.kind() == Block.Kind.CODE ? 0 : 1;
            Font code = TextStyle.styled(style.code(), bold, italic);
            styled.addAttribute(TextAttribute.FONT, code, run.start() + pads, run.end() - pads);
        } else if (bold || italic) {
            styled.addAttribute(TextAttribute.FONT, style.emphasis(bold, italic), run.start(), run.end());
        }
        run.kind()
                .map(CODE_COLOURS::get)
                .ifPresent(
                        colour -> styled.addAttribute(TextAttribute.FOREGROUND, colour.get(), run.start(), run.end()));
        if (run.is(Span.Kind.LINK)) {
            styled.addAttribute(TextAttribute.FOREGROUND, Colors.ACCENT_TEXT.get(), run.start(), run.end());
            styled.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_LOW_ONE_PIXEL, run.start(), run.end());
        }
        if (run.styles().contains(Style.STRIKE)) {
            styled.addAttribute(TextAttribute.STRIKETHROUGH, TextAttribute.STRIKETHROUGH_ON, run.start(), run.end());
        }
    }

    private static void style(AttributedString styled, Run run, Font font, Colors colour) {
        styled.addAttribute(TextAttribute.FONT, font, run.start(), run.end());
        styled.addAttribute(TextAttribute.FOREGROUND, colour.get(), run.start(), run.end());
    }

    /** The lines of a message. */
    static List<ShownLine> of(String message, List<Block> blocks) {
        List<ShownLine> lines = new ArrayList<>();
        for (Block block : blocks) {
            ShownLine line = new ShownLine(block, block.spans().get(0).start());
            lines.add(line);
            boolean ended = false;
            for (Span span : block.spans()) {
                boolean fence = block.kind() == Block.Kind.CODE && span.kind() == Span.Kind.MARK;
                if (ended && !fence) {
                    line = new ShownLine(block, span.start());
                    lines.add(line);
                }
                ended = span.kind() == Span.Kind.BREAK;
                if (span.kind() == Span.Kind.MARK) {
                    line.skip(span);
                } else if (!ended) {
                    line.append(message, span);
                }
            }
        }
        return lines;
    }
}
