package org.chatrpc.client.rooms;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.ArrowKeys;
import org.chatrpc.client.ui.list.ListNotice;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * A dialog for choosing one of many: a search field, a list and a button. The arrow keys move in the list while the
 * field has the focus.
 *
 * @param <T> the type of the choices
 */
final class PickDialog<T> extends FormDialog {

    private static final int WIDTH = 440;
    private static final int LIST_HEIGHT = 288;

    private final JTextField search = new JTextField();
    private final DefaultListModel<T> items = new DefaultListModel<>();
    private final JList<T> list = new JList<>(items);
    private final NoticePane message;
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JButton choose;

    /**
     *
     * @param line renders a row
     * @param onChoose receives the choice; the dialog stays open
     */
    PickDialog(
            Component owner,
            String name,
            String title,
            String hint,
            String button,
            Function<T, TwoLineCell.Line> line,
            Consumer<T> onChoose) {
        super(owner, name, title);
        choose = new JButton(button);
        choose.setName(name + ".choose");
        choose.addActionListener(event -> chosen(onChoose));
        search.setName(name + ".search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, hint);
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        search.getAccessibleContext().setAccessibleName(hint);
        list.setName(name + ".list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(title);
        list.addListSelectionListener(event -> choose.setEnabled(!list.isSelectionEmpty()));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    chosen(onChoose);
                }
            }
        });
        ArrowKeys.bind(search, list);
        message = new NoticePane(name, WIDTH - 96);
        setContentPane(content(title));
        choose.setEnabled(false);
    }

    /** Called with the text of the search field after each change. */
    void onSearch(Consumer<String> action) {
        Documents.onChange(search, action);
    }

    void showItems(List<T> found) {
        items.clear();
        items.addAll(found);
        if (!found.isEmpty()) {
            list.setSelectedIndex(0);
        }
    }

    /** Shows a notice in place of the list as it changes. */
    void follow(ListNotice notice) {
        message.follow(notice, text -> cards.show(middle, text.isEmpty() ? "list" : "message"));
    }

    private JPanel content(String title) {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(null);
        middle.add(scroll, "list");
        middle.add(message, "message");
        JPanel framed = new JPanel(new BorderLayout());
        framed.setBorder(BorderFactory.createMatteBorder(
                Math.max(1, UIScale.scale(1)), 0, Math.max(1, UIScale.scale(1)), 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        JPanel panel = new JPanel(new MigLayout("insets 24 0 16 0, wrap 1", "[fill, " + WIDTH + "!]", "[]0[]"));
        panel.add(Controls.heading(title, "h2"), "gapleft 24, gapright 24");
        panel.add(search, "gaptop 12, gapleft 24, gapright 24, h 34!");
        panel.add(framed, "gaptop 16, h " + LIST_HEIGHT + "!");
        panel.add(buttons(choose), "gaptop 16, gapleft 24, gapright 24");
        return panel;
    }

    private void chosen(Consumer<T> onChoose) {
        if (!list.isSelectionEmpty()) {
            onChoose.accept(list.getSelectedValue());
        }
    }
}
