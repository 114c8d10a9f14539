package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.list.ArrowKeys;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * A list, and a field in which to search in it; the arrow keys move in the list while the field has the focus. What was
 * selected stays so while it is in the list. View of a {@link FoundModel}.
 *
 * @param <T> the type of the items
 */
final class FoundList<T> extends JPanel {

    private final JTextField search = new JTextField();
    private final DefaultListModel<T> found = new DefaultListModel<>();
    private final JList<T> list = new JList<>(found);
    private final WrapLabel message = new WrapLabel(AdminDialog.WIDTH - 128);
    private final JLabel note = Controls.secondary("");
    private final JButton more = new JButton(Texts.get("search.more"));
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient Function<T, String> id;

    /**
     *
     * @param name of the panel, from which those of its parts are made
     * @param title what the list contains
     * @param hint in the search field; empty for no such field
     * @param height of the list, in unscaled pixels
     * @param id tells an item from the others
     */
    FoundList(
            String name,
            String title,
            String hint,
            int height,
            Function<T, String> id,
            Function<T, TwoLineCell.Line> line) {
        super(new MigLayout("insets 0, wrap 1, fillx, hidemode 3", "[grow, fill, 0::]", "[]0[]"));
        this.id = id;
        search.setName(name + ".search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, hint);
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        search.getAccessibleContext().setAccessibleName(hint);
        ArrowKeys.bind(search, list);
        list.setName(name + ".list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setFixedCellWidth(1);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(title);
        message.setName(name + ".message");
        message.setHorizontalAlignment(SwingConstants.CENTER);
        message.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setName(name + ".note");
        more.setName(name + ".next");
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(null);
        JPanel centred = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
        centred.add(message);
        middle.add(scroll, "list");
        middle.add(centred, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int thin = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(thin, 0, thin, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        if (!hint.isEmpty()) {
            add(search, "gaptop 16, gapleft 24, gapright 24, h 34!");
        }
        add(framed, "gaptop 16, h " + height / 2 + ":" + height + ":" + height);
        add(note, "gaptop 8, gapleft 24, split 2, wmin 0");
        add(more, "gaptop 8, gapleft push, gapright 24, growx 0");
    }

    void show(FoundModel<T> model) {
        Documents.onChange(search, model::search);
        model.items().show(this::fill);
        model.message().show(text -> {
            message.setText(text);
            cards.show(middle, text.isEmpty() ? "list" : "message");
        });
        model.note().show(text -> {
            note.setText(text);
            note.setVisible(!text.isEmpty());
            more.setVisible(!text.isEmpty());
        });
        more.addActionListener(event -> model.more());
    }

    JList<T> items() {
        return list;
    }

    JTextField search() {
        return search;
    }

    /** Calls with what is selected, now and after each change. */
    void onSelection(Consumer<Optional<T>> action) {
        list.addListSelectionListener(event -> action.accept(selected()));
        action.accept(selected());
    }

    Optional<T> selected() {
        return Optional.ofNullable(list.getSelectedValue());
    }

    private void fill(List<T> now) {
        if (!found.isEmpty() && startsWithFound(now)) {
            // The next page: what is seen and selected stays where it is.
            found.addAll(now.subList(found.size(), now.size()));
            return;
        }
        String before = selected().map(id).orElse("");
        found.clear();
        found.addAll(now);
        int row = 0;
        for (int i = 0; i < now.size(); i++) {
            if (id.apply(now.get(i)).equals(before)) {
                row = i;
            }
        }
        if (!now.isEmpty()) {
            list.setSelectedIndex(row);
            list.ensureIndexIsVisible(row);
        }
    }

    private boolean startsWithFound(List<T> now) {
        return now.size() > found.size() && now.subList(0, found.size()).equals(Collections.list(found.elements()));
    }
}
