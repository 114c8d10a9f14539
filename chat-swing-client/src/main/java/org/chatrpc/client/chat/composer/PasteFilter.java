package org.chatrpc.client.chat.composer;

import java.util.function.Consumer;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.text.BodyText;

/**
 * Cleans pasted text so that it can be sent: normalises line ends, removes what the server would refuse, and
 * truncates what exceeds the capacity of the text area. Typed and composed text passes unchanged.
 */
final class PasteFilter extends DocumentFilter {

    /** The maximum length of the composer's text, in UTF-16 units: a dozen messages. */
    static final int MAX_LENGTH = 100_000;

    /**
     * What a paste lost.
     *
     * @param removed the number of characters that cannot be sent
     * @param cut the number of characters beyond the maximum
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
        // A single char may be half of a surrogate pair; the other half comes next.
        if (text.length() <= 1) {
            return text;
        }
        String unix = BodyText.withLineFeeds(text);
        StringBuilder kept = new StringBuilder(unix.length());
        unix.codePoints().filter(BodyText::canCarry).forEach(kept::appendCodePoint);
        int removed = MessageText.length(unix) - MessageText.length(kept.toString());
        int room = Math.max(0, MAX_LENGTH - others);
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
