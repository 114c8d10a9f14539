package org.chatrpc.client.search;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.chatrpc.client.search.result.ResultCell;
import org.chatrpc.client.search.result.SearchHit;
import org.chatrpc.client.search.result.SearchState;
import org.chatrpc.client.search.result.SearchTexts;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;

/** The results of a search. A click or Enter opens one; at its end it asks for more. */
final class ResultList extends JList<SearchHit> {

    /** How many rows PAGE_DOWN moves. */
    static final int PAGE = 4;

    private final DefaultListModel<SearchHit> hits = new DefaultListModel<>();
    private final transient Runnable onEnd;
    private String query = "";
    private SearchState.Phase phase = SearchState.Phase.EMPTY;

    /**
     *
     * @param onOpen called when a result was chosen; it is selected
     * @param onEnd called when the end of the list is in sight
     */
    ResultList(SearchTexts texts, Runnable onOpen, Runnable onEnd) {
        this.onEnd = onEnd;
        ResultCell cell = new ResultCell(texts);
        setModel(hits);
        setName("search.list");
        setCellRenderer(cell);
        setBorder(Controls.space(4, 0, 4, 0));
        // As wide as the list, regardless of the preferred width of the rows, and measured once.
        setFixedCellWidth(1);
        setFixedCellHeight(cell.rowHeight());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getAccessibleContext().setAccessibleName(Texts.get("search.results"));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = locationToIndex(event.getPoint());
                if (event.getButton() == MouseEvent.BUTTON1
                        && row >= 0
                        && getCellBounds(row, row).contains(event.getPoint())) {
                    setSelectedIndex(row);
                    onOpen.run();
                }
            }
        });
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "open");
        getActionMap().put("open", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                onOpen.run();
            }
        });
    }

    /** The list in a scroll pane. */
    JScrollPane scrolling() {
        JScrollPane scroll = new JScrollPane(this);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JScrollBar bar = scroll.getVerticalScrollBar();
        bar.addAdjustmentListener(event -> {
            int seen = bar.getValue() + bar.getVisibleAmount();
            boolean scrolled = bar.getValue() > 0;
            // After a failure, only the user can retry.
            boolean ready = phase == SearchState.Phase.DONE;
            if (ready && scrolled && seen >= bar.getMaximum() - 2 * getFixedCellHeight()) {
                onEnd.run();
            }
        });
        return scroll;
    }

    /** Shows the results; the selected one stays selected, and of a new query it is the newest one. */
    void show(SearchState state) {
        phase = state.phase();
        List<SearchHit> wanted = state.hits();
        boolean anew = !state.query().equals(query) && state.phase() != SearchState.Phase.SEARCHING;
        Optional<String> before =
                Optional.ofNullable(getSelectedValue()).filter(hit -> !anew).map(SearchHit::messageId);
        if (hits.isEmpty() || !startsAsNow(wanted)) {
            hits.clear();
            hits.addAll(wanted);
        } else {
            hits.addAll(wanted.subList(hits.size(), wanted.size()));
        }
        if (anew) {
            query = state.query();
        }
        if (getSelectedValue() == null || anew) {
            select(before.map(this::row).filter(row -> row >= 0).orElse(0), anew || before.isPresent());
        }
    }

    /** Moves the selection, without leaving the list. */
    void move(int rows) {
        select(getSelectedIndex() + rows, true);
    }

    private void select(int row, boolean visible) {
        if (!hits.isEmpty()) {
            int to = Math.max(0, Math.min(hits.size() - 1, row));
            setSelectedIndex(to);
            if (visible) {
                ensureIndexIsVisible(to);
            }
        }
    }

    /** What is shown stays as it is, so that the list does not jump while more is added. */
    private boolean startsAsNow(List<SearchHit> wanted) {
        if (wanted.size() < hits.size()) {
            return false;
        }
        for (int i = 0; i < hits.size(); i++) {
            if (!hits.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private int row(String messageId) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).messageId().equals(messageId)) {
                return i;
            }
        }
        return -1;
    }
}
