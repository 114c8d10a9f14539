package org.chatrpc.client.admin.found;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ArrowKeys;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.list.TwoLineList;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * A list with a search field; the arrow keys move the selection in the list while the field has the focus. Selected items
 * stay selected while they are in the list. View of a {@link FoundModel}.
 *
 * @param <T> the type of the items
 */
public final class SearchableList<T> extends JPanel {

    private final JTextField search = new JTextField();
    private final TwoLineList<T> results;
    private final DefaultListModel<T> found;
    private final JList<T> list;
    private final JLabel note = Controls.secondary("");
    private final JButton more = new JButton(Texts.get("search.more"));
    private final transient Function<T, String> id;

    /**
     *
     * @param name of the panel, prefix of the names of its parts
     * @param title what the list contains
     * @param hint in the search field; empty for no such field
     * @param height of the list, in unscaled pixels
     * @param id identifies an item
     */
    public SearchableList(
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
        results = new TwoLineList<>(name, title, PageSize.WIDTH - 128, line);
        found = results.items();
        list = results.view();
        ArrowKeys.bind(search, list);
        note.setName(name + ".note");
        more.setName(name + ".next");
        if (!hint.isEmpty()) {
            add(search, "gaptop 16, gapleft 24, gapright 24, h 34!");
        }
        add(results, "gaptop 16, h " + height / 2 + ":" + height + ":" + height);
        add(note, "gaptop 8, gapleft 24, split 2, wmin 0");
        add(more, "gaptop 8, gapleft push, gapright 24, growx 0");
    }

    public void show(FoundModel<T> model) {
        Documents.onChange(search, model::search);
        model.items().show(this::fill);
        results.follow(model.message());
        model.note().show(text -> {
            note.setText(text);
            note.setVisible(!text.isEmpty());
            more.setVisible(!text.isEmpty());
        });
        more.addActionListener(event -> model.more());
    }

    public JList<T> items() {
        return list;
    }

    public JTextField search() {
        return search;
    }

    /** Calls with what is selected, now and after each change. */
    public void onSelection(Consumer<Optional<T>> action) {
        list.addListSelectionListener(event -> action.accept(selected()));
        action.accept(selected());
    }

    public Optional<T> selected() {
        return results.selected();
    }

    private void fill(List<T> now) {
        if (!found.isEmpty() && startsWithFound(now)) {
            // The next page: what is seen and selected stays where it is.
            found.addAll(now.subList(found.size(), now.size()));
            return;
        }
        results.fill(now, id);
    }

    private boolean startsWithFound(List<T> now) {
        return now.size() > found.size() && now.subList(0, found.size()).equals(Collections.list(found.elements()));
    }
}
