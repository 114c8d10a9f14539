package org.chatrpc.client.chat.spell;

import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.spell.Underlines.Mark;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.spell.SpelledWord;
import org.chatrpc.client.spell.Spelling;
import org.chatrpc.client.ui.Composition;
import org.chatrpc.client.ui.Texts;

/**
 * Underlines misspelled words while a text is written, shortly after each change; the word at the caret only after a
 * longer pause. Text beyond the maximum message length is not checked, and at most a few hundred words are underlined.
 * Follows the settings while the text is displayed. Confined to the event thread; workers look the words up, and their
 * results are dropped if the text has changed meanwhile.
 */
public final class SpellMarks {

    private static final int PAUSE = 250;
    private static final int LONGER_PAUSE = 1_200;

    private final JTextComponent text;
    private final Spelling spelling;
    private final Consumer<Runnable> asOneStep;
    private final Consumer<String> notice;
    private final Timer pause = new Timer(PAUSE, event -> check());
    private final Timer longerPause = new Timer(LONGER_PAUSE, event -> paused());
    private final Underlines marks;
    private Optional<List<SpelledWord>> wrong = Optional.empty();
    private int version;
    private boolean checking;
    private boolean again;
    private Optional<Subscription> watch = Optional.empty();
    private String told = "";
    private boolean typing;
    private boolean composing;

    private SpellMarks(JTextComponent text, Spelling spelling, Consumer<Runnable> asOneStep, Consumer<String> notice) {
        this.text = text;
        this.spelling = spelling;
        this.asOneStep = asOneStep;
        this.notice = notice;
        marks = new Underlines(text);
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

    /**
     * Checks the text of a composer.
     *
     * @param notice shows a transient notice
     */
    public static void install(Composer composer, Spelling spelling, Consumer<String> notice) {
        install(composer.text(), new SpellMarks(composer.text(), spelling, composer.changes()::asOneStep, notice));
    }

    /** Checks another text in the same way as one that is checked. */
    public static void copy(JTextComponent from, JTextComponent to) {
        of(from).ifPresent(marks -> install(to, new SpellMarks(to, marks.spelling, Runnable::run, marks.notice)));
    }

    /** The marks of a text that is checked. */
    public static Optional<SpellMarks> of(JTextComponent text) {
        return Optional.ofNullable((SpellMarks) text.getClientProperty(SpellMarks.class));
    }

    /**
     * Selects the next wrong word after the caret, or else the first one, and offers others for it; or reports that there
     * is none, or that the text was not checked.
     */
    public void next() {
        typing = false;
        show();
        marks.after(text.getCaretPosition()).ifPresentOrElse(this::offer, () -> notice.accept(Texts.get(nothing())));
    }

    private void offer(Mark mark) {
        text.requestFocusInWindow();
        text.setCaretPosition(mark.start());
        text.moveCaretPosition(mark.end());
        SpellMenu.open(text);
    }

    /** Why no word is marked. */
    private String nothing() {
        if (spelling.choice().get() == SpellChoice.OFF) {
            return "spell.off";
        }
        boolean whole = MessageText.length(text.getText()) <= MessageText.LIMIT;
        return wrong.isPresent() && whole ? "spell.none" : "spell.unchecked";
    }

    Spelling spelling() {
        return spelling;
    }

    /** Whether a word is marked. */
    boolean any() {
        return marks.size() > 0;
    }

    /** The marked word at a position. */
    Optional<Mark> at(int position) {
        return marks.at(position);
    }

    /** Whether a word is still where it was marked. */
    boolean isThere(Mark mark) {
        return marks.isThere(mark);
    }

    /** Writes another word in the place of a marked one; one step for undo. */
    void replace(Mark mark, String other) {
        if (marks.isThere(mark) && text.isEnabled()) {
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
            clear();
        } else if (!composing) {
            pause.restart();
            if (typing) {
                longerPause.restart();
            }
        }
    }

    private void clear() {
        marks.clear();
        tell();
    }

    /** Discards the look-ups in progress. */
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
        spelling.check(() -> SpellableWords.in(now, MessageText.LIMIT), found -> {
            checking = false;
            if (checked == version) {
                wrong = found;
                wrong.ifPresentOrElse(words -> show(), this::clear);
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
            marks.show(found, word -> typing && word.touches(caret));
            tell();
        });
    }

    /** Describes the underlined words to assistive technology. */
    private void tell() {
        String now = at(text.getCaretPosition())
                .map(mark -> Texts.get("spell.at", mark.word()))
                .orElse(marks.size() == 0 ? "" : Texts.get("spell.count", marks.size()));
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
            marks.followText();
            changed();
        }
    }
}
