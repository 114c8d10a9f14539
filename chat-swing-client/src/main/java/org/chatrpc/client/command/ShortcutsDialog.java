package org.chatrpc.client.command;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.command.ShortcutsModel.Entry;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** A page with every command of the catalogue and its keys, and the other keys; typing filters it. */
public final class ShortcutsDialog extends FormDialog {

    private final JTextField search = new JTextField();
    private final JPanel page = new ScrollingColumn(
            new MigLayout("insets 8 24 16 24, fillx, wrap 2, gapy 4", "[grow, fill, 0::][right]", "[center, 28!]"));

    /** @param listed which commands the user has */
    public ShortcutsDialog(Component owner, Predicate<Command> listed) {
        super(owner, "shortcuts", Command.SHORTCUTS.text());
        ShortcutsModel model = new ShortcutsModel(listed);
        search.setName("shortcuts.search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("shortcuts.hint"));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        search.getAccessibleContext().setAccessibleName(Texts.get("shortcuts.hint"));
        Documents.onChange(search, model::filter);
        page.setName("shortcuts.page");
        JScrollPane scroll = new JScrollPane(page);
        int line = Math.max(1, UIScale.scale(1));
        scroll.setBorder(BorderFactory.createMatteBorder(line, 0, line, 0, Colors.SEPARATOR.get()));
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(32));
        scroll.getAccessibleContext().setAccessibleName(Command.SHORTCUTS.text());
        JPanel content = new JPanel(new MigLayout("insets 24 0 16 0, wrap 1", "[fill, 620!]", "[]0[]"));
        content.add(Controls.heading(Command.SHORTCUTS.text(), "h2"), "gapleft 24, gapright 24");
        content.add(search, "gaptop 12, gapleft 24, gapright 24, h 34!");
        content.add(scroll, "gaptop 16, h 420!");
        content.add(buttons(Texts.get("dialog.close")), "gaptop 16, gapleft 24, gapright 24");
        setContentPane(content);
        scrollFromSearch(scroll.getVerticalScrollBar());
        // Enter prepares a new search instead of closing the page.
        search.addActionListener(event -> search.selectAll());
        model.shown().show(this::fill);
    }

    /** The focus stays in the search field, and the keys that navigate lists scroll the page. */
    private void scrollFromSearch(JScrollBar bar) {
        key("UP", () -> bar.setValue(bar.getValue() - bar.getUnitIncrement(-1)));
        key("DOWN", () -> bar.setValue(bar.getValue() + bar.getUnitIncrement(1)));
        key("PAGE_UP", () -> bar.setValue(bar.getValue() - bar.getBlockIncrement(-1)));
        key("PAGE_DOWN", () -> bar.setValue(bar.getValue() + bar.getBlockIncrement(1)));
    }

    private void key(String stroke, Runnable work) {
        search.registerKeyboardAction(event -> work.run(), KeyStroke.getKeyStroke(stroke), JComponent.WHEN_FOCUSED);
    }

    private void fill(Map<CommandGroup, List<Entry>> shown) {
        page.removeAll();
        if (shown.isEmpty()) {
            page.add(Controls.secondary(Texts.get("shortcuts.none")), "spanx, gaptop 16");
        }
        shown.forEach((group, entries) -> {
            JLabel heading = new JLabel(group.text());
            heading.putClientProperty(FlatClientProperties.STYLE, "font: $semibold.font");
            page.add(heading, "spanx, gaptop 12");
            entries.forEach(this::add);
        });
        page.revalidate();
        page.repaint();
        SwingUtilities.invokeLater(() -> page.scrollRectToVisible(new Rectangle(0, 0, 1, 1)));
    }

    private void add(Entry entry) {
        page.add(new JLabel(entry.text()), "wmin 0");
        JPanel keys = new JPanel(new MigLayout("insets 0, gapx 6", "", "[center]"));
        keys.setOpaque(false);
        entry.keys().forEach(shown -> keys.add(key(shown)));
        page.add(keys);
    }

    private static JLabel key(String shown) {
        JLabel key = new JLabel(shown);
        key.putClientProperty(
                FlatClientProperties.STYLE,
                "font: -1; border: 2,8,2,8, $" + Colors.COMPOSER_BORDER.key() + ", 1, 6; foreground: $"
                        + Colors.SECONDARY.key());
        return key;
    }
}
