package org.chatrpc.client.chat.spell;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.spell.Underlines.Mark;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.spell.Spelling;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ContextMenus;

/**
 * The context menu of a spell-checked text, opened with the mouse, the menu key or Shift+F10: suggestions, actions for a
 * misspelled word, and the languages.
 */
final class SpellMenu {

    /** How long the menu waits for suggestions; then it opens without the missing ones. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final JTextComponent text;
    private final SpellMarks marks;
    private final Spelling spelling;
    private Subscription waiting = () -> {};

    SpellMenu(JTextComponent text, SpellMarks marks) {
        this.text = text;
        this.marks = marks;
        this.spelling = marks.spelling();
    }

    void install() {
        ContextMenus.install(text, this::clicked, this::openAtCaret);
        Command.NEXT_MISSPELLING.shortcuts().forEach(key -> text.getInputMap().put(key, Command.NEXT_MISSPELLING));
        text.getActionMap().put(Command.NEXT_MISSPELLING, action(marks::next));
    }

    /** Opens the menu of a text at its caret. */
    static void open(JTextComponent text) {
        text.getActionMap()
                .get(ContextMenus.SHOW)
                .actionPerformed(new ActionEvent(text, ActionEvent.ACTION_PERFORMED, ContextMenus.SHOW));
    }

    private void clicked(MouseEvent event) {
        if (!text.isEnabled()) {
            return;
        }
        text.requestFocusInWindow();
        int position = text.viewToModel2D(event.getPoint());
        if (position < text.getSelectionStart() || position > text.getSelectionEnd()) {
            text.setCaretPosition(position);
        }
        open(marks.at(position), event.getPoint());
    }

    private void openAtCaret() {
        if (!text.isEnabled()) {
            return;
        }
        try {
            int caret = text.getCaretPosition();
            Rectangle place = text.modelToView2D(caret).getBounds();
            open(marks.at(caret), new Point(place.x, place.y + place.height));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(Optional<Mark> wrong, Point place) {
        waiting.end();
        if (wrong.isEmpty()) {
            show(menu(), place);
            return;
        }
        Mark mark = wrong.get();
        Consumer<List<String>> found = others -> {
            waiting.end();
            if (marks.isThere(mark) && text.isShowing()) {
                show(menu(mark, others), place);
            }
        };
        Subscription search = spelling.suggest(mark.word(), found);
        Subscription timer = spelling.dispatcher().after(TIMEOUT, () -> found.accept(List.of()));
        // If the user has moved on by then, a menu would be in the way.
        Subscription elsewhere = InteractionWatcher.watch(text, () -> waiting.end());
        waiting = () -> {
            search.end();
            timer.end();
            elsewhere.end();
        };
    }

    private void show(JPopupMenu menu, Point place) {
        menu.show(text, place.x, place.y);
    }

    private JPopupMenu menu(Mark mark, List<String> others) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("spell.menu");
        for (String other : others) {
            JMenuItem item = item("spell.other", other, () -> marks.replace(mark, other));
            item.putClientProperty(FlatClientProperties.STYLE, "font: $semibold.font");
            menu.add(item);
        }
        if (others.isEmpty()) {
            item(menu, "spell.nothing", () -> {}).setEnabled(false);
        }
        menu.addSeparator();
        item(menu, "spell.add", () -> spelling.personal().add(mark.word()))
                .setEnabled(spelling.personal().takes(mark.word()));
        item(menu, "spell.ignore", () -> spelling.ignore(mark.word()));
        menu.addSeparator();
        addRest(menu);
        return menu;
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("spell.menu");
        addRest(menu);
        return menu;
    }

    /** What is possible with each text, and the languages. */
    private void addRest(JPopupMenu menu) {
        boolean selected = text.getSelectionStart() < text.getSelectionEnd();
        perform(menu, "spell.cut", DefaultEditorKit.cutAction).setEnabled(selected);
        perform(menu, "spell.copy", DefaultEditorKit.copyAction).setEnabled(selected);
        perform(menu, "spell.paste", DefaultEditorKit.pasteAction);
        menu.addSeparator();
        JMenuItem next = new JMenuItem(Command.NEXT_MISSPELLING.action(marks::next));
        next.setName("spell.next");
        next.setEnabled(marks.any());
        menu.add(next);
        JMenu languages = new JMenu(Texts.get("settings.spelling"));
        languages.setName("spell.languages");
        ButtonGroup group = new ButtonGroup();
        for (SpellChoice choice : SpellChoice.values()) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(Texts.get("choice.spelling." + name));
            item.setName("spell.choice." + name);
            item.setSelected(spelling.choice().get() == choice);
            item.addActionListener(event -> spelling.choice().set(choice));
            group.add(item);
            languages.add(item);
        }
        menu.add(languages);
    }

    private JMenuItem perform(JPopupMenu menu, String key, String action) {
        return item(
                menu,
                key,
                () -> text.getActionMap()
                        .get(action)
                        .actionPerformed(new ActionEvent(text, ActionEvent.ACTION_PERFORMED, action)));
    }

    private static JMenuItem item(JPopupMenu menu, String key, Runnable work) {
        JMenuItem item = item(key, Texts.get(key), work);
        menu.add(item);
        return item;
    }

    private static JMenuItem item(String name, String label, Runnable work) {
        JMenuItem item = new JMenuItem(label);
        item.setName(name);
        item.addActionListener(event -> work.run());
        return item;
    }

    private static Action action(Runnable work) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        };
    }
}
