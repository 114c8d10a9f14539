package org.chatrpc.client.ui.list;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.paint.Colors;

/**
 * A list of which one item can be selected, across the whole width of a dialog, or a message in its place.
 *
 * @param <T> the type of the items
 */
public final class TwoLineList<T> extends JPanel {

    private final DefaultListModel<T> items = new DefaultListModel<>();
    private final JList<T> list = new JList<>(items);
    private final NoticePane message;
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);

    /**
     *
     * @param name prefix of the names of the list and the message, for tests
     * @param title what the list contains
     * @param messageWidth of the message, in unscaled pixels
     */
    public TwoLineList(String name, String title, int messageWidth, Function<T, TwoLineCell.Line> line) {
        super(new BorderLayout());
        list.setName(name + ".list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        // As wide as the list, regardless of the preferred width of the rows.
        list.setFixedCellWidth(1);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(title);
        list.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                // Who comes with the keyboard sees where the focus is; a click stays where it was.
                if (event.getCause() != FocusEvent.Cause.MOUSE_EVENT) {
                    list.ensureIndexIsVisible(list.getSelectedIndex());
                }
            }
        });
        message = new NoticePane(name, messageWidth);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        middle.add(scroll, "list");
        middle.add(message, "message");
        int thin = Math.max(1, UIScale.scale(1));
        setBorder(BorderFactory.createMatteBorder(thin, 0, thin, 0, Colors.SEPARATOR.get()));
        add(middle);
    }

    public JList<T> view() {
        return list;
    }

    public DefaultListModel<T> items() {
        return items;
    }

    /**
     * Replaces all items. What was selected stays so if it is still there, wherever it is now; else the first one is
     * selected, because without a selection, the focus of the list would be invisible.
     *
     * @param id identifies an item
     */
    public void fill(List<T> now, Function<T, String> id) {
        Optional<String> before = selected().map(id);
        items.clear();
        items.addAll(now);
        int row = before.map(now.stream().map(id).toList()::indexOf).orElse(0);
        if (!now.isEmpty()) {
            list.setSelectedIndex(Math.max(0, row));
            list.ensureIndexIsVisible(Math.max(0, row));
        }
    }

    public Optional<T> selected() {
        return Optional.ofNullable(list.getSelectedValue());
    }

    /** Shows a message in place of the list; the list, if the text is empty. */
    public void showMessage(String text) {
        showMessage(text, Optional.empty());
    }

    /**
     * As {@link #showMessage(String)}.
     *
     * @param failed tries again what failed; empty if nothing did
     */
    public void showMessage(String text, Optional<Runnable> failed) {
        message.show(text, failed);
        swap(text);
    }

    /** Shows a notice in place of the list as it changes. */
    public void follow(ListNotice notice) {
        message.follow(notice, this::swap);
    }

    private void swap(String text) {
        cards.show(middle, text.isEmpty() ? "list" : "message");
    }
}
