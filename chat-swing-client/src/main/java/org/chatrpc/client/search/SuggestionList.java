package org.chatrpc.client.search;

import com.formdev.flatlaf.util.UIScale;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.chatrpc.client.search.suggest.Suggestion;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Icons;

/** What can be chosen for a query. */
final class SuggestionList extends JList<Suggestion> {

    private static final int ICON = 20;

    private final DefaultListModel<Suggestion> suggestions = new DefaultListModel<>();
    private transient Consumer<Suggestion> onChoice = chosen -> {};

    SuggestionList() {
        setModel(suggestions);
        setName("search.suggestions");
        setCellRenderer(new TwoLineCell<>(SuggestionList::line));
        setBorder(Controls.space(4, 0, 4, 0));
        setFixedCellWidth(1);
        setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = locationToIndex(event.getPoint());
                if (event.getButton() == MouseEvent.BUTTON1
                        && row >= 0
                        && getCellBounds(row, row).contains(event.getPoint())) {
                    onChoice.accept(suggestions.get(row));
                }
            }
        });
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "choose");
        getActionMap().put("choose", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                Optional.ofNullable(getSelectedValue()).ifPresent(onChoice);
            }
        });
    }

    void onChoice(Consumer<Suggestion> action) {
        onChoice = action;
    }

    /** The list in a scroll pane. */
    JScrollPane scrolling() {
        JScrollPane scroll = new JScrollPane(this);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    /** @param values whether they are values of an operator; Enter takes the first of them */
    void show(List<Suggestion> shown, boolean values) {
        Optional<Suggestion> before = Optional.ofNullable(getSelectedValue());
        suggestions.clear();
        suggestions.addAll(shown);
        getAccessibleContext().setAccessibleName(Texts.get(values ? "search.suggestions" : "search.recent"));
        int row = before.map(shown::indexOf).orElse(-1);
        if (row >= 0 || (values && !shown.isEmpty())) {
            select(Math.max(0, row));
        }
    }

    /** Moves the selection, without leaving the list. */
    void move(int rows) {
        select(Math.max(0, Math.min(suggestions.size() - 1, getSelectedIndex() + rows)));
    }

    private void select(int row) {
        setSelectedIndex(row);
        ensureIndexIsVisible(row);
    }

    private static TwoLineCell.Line line(Suggestion suggestion) {
        return new TwoLineCell.Line(icon(suggestion), suggestion.title(), suggestion.detail(), "");
    }

    private static Icon icon(Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case PERSON -> new Avatar(suggestion.value(), suggestion.title(), 32);
            case DIRECT_ROOM -> new Avatar(suggestion.value().substring(1), suggestion.title(), 32);
            case ROOM -> Icons.HASH.icon(ICON);
            case PRIVATE_ROOM -> Icons.LOCK.icon(ICON);
            case DAY -> Icons.CALENDAR.icon(ICON);
            case FILES -> Icons.COPY.icon(ICON);
            case RECENT -> Icons.CLOCK.icon(ICON);
        };
    }
}
