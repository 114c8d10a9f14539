package org.chatrpc.client.chat.spell;

import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter.Highlight;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.spell.SpelledWord;
import org.chatrpc.client.spell.Spelling;
import org.chatrpc.client.ui.Composition;
import org.chatrpc.client.ui.Texts;

/**
 * Underlines the wrong words of a text while it is written, shortly after each change; the word that is being written
 * only after a longer pause. Follows the settings while the text is displayed. On the event thread; the words are
 * looked up by workers, whose results are dropped if the text has changed meanwhile.
 */
public final class SpellMarks {

    private static final int PAUSE = 250;
    private static final int LONGER_PAUSE = 1_200;

    private final JTextComponent text;
    private final Spelling spelling;
    private final Consumer<Runnable> asOneStep;
    private final WavyLine line = new WavyLine();
    private final Timer pause = new Timer(PAUSE, event -> check());
    private final Timer longerPause = new Timer(LONGER_PAUSE, event -> paused());
    private final List<Mark> marks = new ArrayList<>();
    private Optional<List<SpelledWord>> wrong = Optional.empty();
    private int version;
    private boolean checking;
    private boolean again;
    private Optional<Subscription> watch = Optional.empty();
    private String told = "";
    private boolean typing;
    private boolean composing;

    /** An underlined word. */
    record Mark(Highlight place, String word) {

        int start() {
            return place.getStartOffset();
        }

        int end() {
            return place.getEndOffset();
        }

        boolean touches(int caret) {
            return start() <= caret && caret <= end();
        }
    }

    private SpellMarks(JTextComponent text, Spelling spelling, Consumer<Runnable> asOneStep) {
        this.text = text;
        this.spelling = spelling;
        this.asOneStep = asOneStep;
        pause.setRepeats(false);
        longerPause.setRepeats(false);
        text.getDocument().addDocumentListener(new Changes());
        Composition.onChange(text, this::composing);
        text.addCaretListener(event -> show());
        text.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0) {
                follow(text.isDisplayable());
            }
        });
        new SpellMenu(text, this).install();
        follow(text.isDisplayable());
    }

    /** Checks what is written in a composer. */
    public static void install(Composer composer, Spelling spelling) {
        install(composer.text(), new SpellMarks(composer.text(), spelling, composer.changes()::asOneStep));
    }

    /** Checks another text in the same way as one that is checked. */
    public static void copy(JTextComponent from, JTextComponent to) {
        of(from).ifPresent(marks -> install(to, new SpellMarks(to, marks.spelling, Runnable::run)));
    }

    /** The marks of a text that is checked. */
    public static Optional<SpellMarks> of(JTextComponent text) {
        return Optional.ofNullable((SpellMarks) text.getClientProperty(SpellMarks.class));
    }

    /** Selects the next wrong word after the caret, or else the first one, and offers others for it. */
    public boolean next() {
        typing = false;
        show();
        int caret = text.getCaretPosition();
        Comparator<Mark> order =
                Comparator.comparing((Mark mark) -> mark.end() <= caret).thenComparing(Mark::start);
        Optional<Mark> next = marks.stream().min(order);
        next.ifPresent(mark -> {
            text.requestFocusInWindow();
            text.setCaretPosition(mark.start());
            text.moveCaretPosition(mark.end());
            SpellMenu.open(text);
        });
        return next.isPresent();
    }

    Spelling spelling() {
        return spelling;
    }

    /** Whether a word is marked. */
    boolean any() {
        return !marks.isEmpty();
    }

    /** The marked word at a position. */
    Optional<Mark> at(int position) {
        return marks.stream().filter(mark -> mark.touches(position)).findFirst();
    }

    /** Whether a word is still where it was marked. */
    boolean isThere(Mark mark) {
        try {
            return text.getText(mark.start(), mark.end() - mark.start()).equals(mark.word());
        } catch (BadLocationException e) {
            return false;
        }
    }

    /** Writes another word in the place of a marked one; one step for undo. */
    void replace(Mark mark, String other) {
        if (isThere(mark) && text.isEnabled()) {
            text.select(mark.start(), mark.end());
            asOneStep.accept(() -> text.replaceSelection(other));
            text.requestFocusInWindow();
        }
    }

    private static void install(JTextComponent text, SpellMarks marks) {
        text.putClientProperty(SpellMarks.class, marks);
    }

    private void follow(boolean displayed) {
        if (displayed && watch.isEmpty()) {
            watch = Optional.of(spelling.onChange(this::changed));
            typing = false;
            changed();
        } else if (!displayed) {
            watch.ifPresent(Subscription::end);
            watch = Optional.empty();
            stop();
        }
    }

    /** What an input method is composing is no word yet. */
    private void composing(boolean now) {
        composing = now;
        changed();
    }

    /** The text, or what is right, has changed. */
    private void changed() {
        stop();
        boolean on = watch.isPresent() && spelling.choice().get() != SpellChoice.OFF;
        if (!on) {
            marks.forEach(mark -> text.getHighlighter().removeHighlight(mark.place()));
            marks.clear();
            tell();
        } else if (!composing) {
            pause.restart();
            if (typing) {
                longerPause.restart();
            }
        }
    }

    /** What is being looked up now is of no use any more. */
    private void stop() {
        version++;
        wrong = Optional.empty();
        pause.stop();
        longerPause.stop();
    }

    /** One at a time, because workers wait for each other, and others need them too. */
    private void check() {
        if (checking) {
            again = true;
            return;
        }
        checking = true;
        int checked = version;
        String now = text.getText();
        spelling.check(() -> SpellableWords.in(now), found -> {
            checking = false;
            if (checked == version) {
                wrong = Optional.of(found);
                show();
            } else if (again && watch.isPresent()) {
                pause.restart();
            }
            again = false;
        });
    }

    private void paused() {
        typing = false;
        show();
    }

    /** Underlines what is known to be wrong, unless the text has changed since. */
    private void show() {
        wrong.ifPresent(found -> {
            int caret = text.getCaretPosition();
            List<SpelledWord> shown = new ArrayList<>(found);
            marks.removeIf(mark -> {
                boolean stays = shown.remove(new SpelledWord(mark.start(), mark.word()));
                if (!stays) {
                    text.getHighlighter().removeHighlight(mark.place());
                }
                return !stays;
            });
            shown.removeIf(word -> typing && word.touches(caret));
            shown.forEach(this::mark);
            tell();
        });
    }

    private void mark(SpelledWord word) {
        try {
            Object place = text.getHighlighter().addHighlight(word.start(), word.end(), line);
            marks.add(new Mark((Highlight) place, word.word()));
        } catch (BadLocationException e) {
            // The text has changed, and will be checked again.
        }
    }

    /** Tells who does not see the lines. */
    private void tell() {
        String now = at(text.getCaretPosition())
                .map(mark -> Texts.get("spell.at", mark.word()))
                .orElse(marks.isEmpty() ? "" : Texts.get("spell.count", marks.size()));
        // Only what is new: the completion of names describes the text too.
        if (!now.equals(told)) {
            told = now;
            text.getAccessibleContext().setAccessibleDescription(now);
        }
    }

    /** Takes the lines away from words that are being changed, at once. */
    private final class Changes implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent event) {
            edited();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            edited();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            // Plain text has no attributes.
        }

        private void edited() {
            typing = true;
            marks.removeIf(mark -> {
                boolean gone = !isThere(mark);
                if (gone) {
                    text.getHighlighter().removeHighlight(mark.place());
                }
                return gone;
            });
            changed();
        }
    }
}
