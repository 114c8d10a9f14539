package org.chatrpc.client.chat.text;

import java.util.stream.Collectors;
import org.chatrpc.client.ui.Command;

/**
 * Adds and removes the marks of a format in a text that is being written; contains no UI code.
 *
 * @param text the whole text
 * @param start of the selection, in UTF-16 units
 * @param end of the selection, exclusive; equal to start for a caret
 */
public record Formatting(String text, int start, int end) {

    /** The text and selection after a command: the selection is formatted, or no longer if it was. */
    public Formatting with(Command command) {
        return switch (command) {
            case BOLD -> toggled("**");
            case ITALIC -> toggled("*");
            case STRIKE -> toggled("~~");
            case CODE -> text.substring(start, end).indexOf('\n') >= 0 ? fenced() : toggled(ticks());
            default -> throw new IllegalArgumentException(command + " is not a format");
        };
    }

    private Formatting toggled(String mark) {
        Formatting here = trimmed();
        if (here.isMarked(mark)) {
            return here.without(mark);
        }
        String marked = here.selected()
                .lines()
                .map(line -> line.isBlank() ? line : around(line, mark))
                .collect(Collectors.joining("\n"));
        // With nothing selected, what is typed next is between the marks.
        return start == end
                ? here.replaced(mark + mark, mark.length(), mark.length())
                : here.replaced(marked, mark.length(), marked.length() - mark.length());
    }

    /** Emphasis ends with its line, and must not begin or end with a blank. */
    private static String around(String line, String mark) {
        String inner = line.strip();
        int at = line.indexOf(inner);
        return line.substring(0, at) + mark + inner + mark + line.substring(at + inner.length());
    }

    private Formatting fenced() {
        String before = start == 0 || text.charAt(start - 1) == '\n' ? "```\n" : "\n```\n";
        String after = (selected().endsWith("\n") ? "```" : "\n```")
                + (end == text.length() || text.charAt(end) == '\n' ? "" : "\n");
        return replaced(
                before + selected() + after,
                before.length(),
                before.length() + selected().length());
    }

    /** A run of backticks that the selection does not contain. */
    private String ticks() {
        String ticks = "`";
        while (selected().contains(ticks)) {
            ticks += "`";
        }
        return ticks;
    }

    /** The marks stand directly around the selection, and do not belong to another format. */
    private boolean isMarked(String mark) {
        int length = mark.length();
        if (!text.startsWith(mark, start - length) || !text.startsWith(mark, end)) {
            return false;
        }
        int run = 0;
        while (start - run > 0 && text.charAt(start - run - 1) == mark.charAt(0)) {
            run++;
        }
        // One asterisk of two is bold, not italic; three are both.
        return !mark.equals("*") || run % 2 == 1;
    }

    private Formatting without(String mark) {
        int length = mark.length();
        String left = text.substring(0, start - length) + selected() + text.substring(end + length);
        return new Formatting(left, start - length, end - length);
    }

    private Formatting replaced(String by, int from, int to) {
        return new Formatting(text.substring(0, start) + by + text.substring(end), start + from, start + to);
    }

    private Formatting trimmed() {
        String inner = selected().strip();
        int from = inner.isEmpty() ? start : start + selected().indexOf(inner);
        return new Formatting(text, from, inner.isEmpty() ? start : from + inner.length());
    }

    private String selected() {
        return text.substring(start, end);
    }
}
