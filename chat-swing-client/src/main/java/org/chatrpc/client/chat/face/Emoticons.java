package org.chatrpc.client.chat.face;

import java.awt.EventQueue;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.Optional;
import javax.swing.JTextArea;
import javax.swing.text.AbstractDocument;
import javax.swing.text.BadLocationException;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.composer.Composer;

/**
 * Replaces emoticons such as {@code :)} with emoji, if the user has enabled that: when a space is typed after an emoticon
 * that stands alone, or when a text is sent in which it was typed last. Only typed text is replaced, never pasted text,
 * and one undo step restores the emoticon.
 */
public final class Emoticons {

    private static final Map<String, String> EMOJI = Map.ofEntries(
            Map.entry(":)", "\uD83D\uDE42"),
            Map.entry(":-)", "\uD83D\uDE42"),
            Map.entry(";)", "\uD83D\uDE09"),
            Map.entry(";-)", "\uD83D\uDE09"),
            Map.entry(":(", "\uD83D\uDE41"),
            Map.entry(":-(", "\uD83D\uDE41"),
            Map.entry(":D", "\uD83D\uDE03"),
            Map.entry(":-D", "\uD83D\uDE03"),
            Map.entry(":P", "\uD83D\uDE1B"),
            Map.entry(":-P", "\uD83D\uDE1B"),
            Map.entry("<3", "\u2764\uFE0F"));

    /** The last characters of all emoticons. */
    private static final String ENDS = ")(DP3";

    /**
     * An emoticon in a text.
     *
     * @param start where it starts
     * @param length in characters
     * @param emoji what stands for it
     */
    record Face(int start, int length, String emoji) {}

    private Emoticons() {}

    /** @param wanted whether the user wants it */
    public static void install(Composer composer, Value<Boolean> wanted) {
        Typing typing = new Typing(composer, wanted);
        composer.text().addKeyListener(typing);
        composer.changes().beforeSending(typing::sending);
    }

    /** Follows what is typed into a composer. */
    private static final class Typing extends KeyAdapter {
        private final Composer composer;
        private final JTextArea text;
        private final Value<Boolean> wanted;
        /** The whole text, when the last key was typed at its end and may be the end of an emoticon. */
        private String typedLast = "";

        Typing(Composer composer, Value<Boolean> wanted) {
            this.composer = composer;
            this.text = composer.text();
            this.wanted = wanted;
        }

        @Override
        public void keyTyped(KeyEvent event) {
            if (wanted.get() && event.getKeyChar() == ' ') {
                // Once it is in the text.
                EventQueue.invokeLater(this::blankTyped);
            } else if (ENDS.indexOf(event.getKeyChar()) >= 0
                    && text.getSelectionEnd() == text.getDocument().getLength()) {
                typedLast = text.getText().substring(0, text.getSelectionStart()) + event.getKeyChar();
            }
        }

        private void blankTyped() {
            before(text.getText(), text.getCaretPosition()).ifPresent(face -> {
                // After an undo, the emoticon is not replaced when sending either.
                typedLast = "";
                // Together with the blank, so that undo leaves the caret after it.
                composer.changes().asOneStep(() -> replace(text, face, " "));
            });
        }

        private void sending() {
            String now = text.getText();
            if (wanted.get() && now.equals(typedLast)) {
                before(now + " ", now.length() + 1)
                        .ifPresent(face -> composer.changes().asOneStep(() -> replace(text, face, "")));
            }
        }
    }

    private static void replace(JTextArea text, Face face, String after) {
        try {
            ((AbstractDocument) text.getDocument())
                    .replace(face.start(), face.length() + after.length(), face.emoji() + after, null);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The emoticon before a space that was just typed.
     *
     * @param caret after the blank
     */
    static Optional<Face> before(String text, int caret) {
        if (caret < 1 || caret > text.length() || text.charAt(caret - 1) != ' ') {
            return Optional.empty();
        }
        int end = caret - 1;
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end);
        // An emoticon within code is not replaced.
        boolean code = text.substring(0, start).chars().filter(c -> c == '`').count() % 2 == 1;
        int found = start;
        return Optional.ofNullable(EMOJI.get(word))
                .filter(emoji -> !code)
                .map(emoji -> new Face(found, word.length(), emoji));
    }
}
