package org.chatrpc.client.chat;

import java.util.function.Consumer;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;
import org.chatrpc.text.BodyText;

/**
 * Makes of what is pasted a text that can be sent: line ends as they are here, nothing that the server would refuse, and
 * not more than the text area can show at once. What is typed, or composed by an input method, goes through as it is.
 */
final class PasteFilter extends DocumentFilter {

    /** The longest text that can stand in the composer, in UTF-16 units: a dozen messages. */
    static final int MOST = 100_000;

    /**
     * What could not be taken over from a paste.
     *
     * @param removed how many characters cannot be sent
     * @param cut how many were too many
     */
    record Loss(int removed, int cut) {}

    private final Consumer<Loss> onLoss;

    PasteFilter(Consumer<Loss> onLoss) {
        this.onLoss = onLoss;
    }

    @Override
    public void insertString(FilterBypass bypass, int offset, String text, AttributeSet attributes)
            throws BadLocationException {
        bypass.insertString(offset, taken(text, bypass.getDocument().getLength()), attributes);
    }

    @Override
    public void replace(FilterBypass bypass, int offset, int length, String text, AttributeSet attributes)
            throws BadLocationException {
        String whole = text == null ? "" : text;
        bypass.replace(offset, length, taken(whole, bypass.getDocument().getLength() - length), attributes);
    }

    private String taken(String text, int others) {
        // One character at a time may be the half of one: the other half comes next.
        if (text.length() <= 1) {
            return text;
        }
        String unix = BodyText.withLineFeeds(text);
        StringBuilder kept = new StringBuilder(unix.length());
        unix.codePoints().filter(BodyText::canCarry).forEach(kept::appendCodePoint);
        int removed = MessageText.length(unix) - MessageText.length(kept.toString());
        int room = Math.max(0, MOST - others);
        int end = Math.min(room, kept.length());
        if (end > 0 && end < kept.length() && Character.isHighSurrogate(kept.charAt(end - 1))) {
            end--;
        }
        int cut = kept.length() - end;
        if (removed > 0 || cut > 0) {
            onLoss.accept(new Loss(removed, cut));
        }
        return kept.substring(0, end);
    }
}
