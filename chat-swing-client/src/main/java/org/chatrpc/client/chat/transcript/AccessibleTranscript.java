package org.chatrpc.client.chat.transcript;

import java.awt.Point;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleSelection;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.JComponent;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.jspecify.annotations.Nullable;

/**
 * Exposes the rows as items of a list for screen readers. Items are created on demand, whatever the number of rows.
 */
final class AccessibleTranscript extends JComponent.AccessibleJComponent implements AccessibleSelection {

    private static final long serialVersionUID = 1;

    private final transient TranscriptView view;

    AccessibleTranscript(TranscriptView view) {
        view.super();
        this.view = view;
    }

    /** The keyboard cursor has moved to another message: the screen reader reads it. */
    void cursorMoved() {
        view.cursor()
                .focused()
                .ifPresent(index ->
                        firePropertyChange(ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, null, getAccessibleChild(index)));
    }

    /** The rows have changed: a screen reader must refresh. */
    void rowsChanged() {
        firePropertyChange(ACCESSIBLE_VISIBLE_DATA_PROPERTY, false, true);
    }

    void selectionChanged() {
        firePropertyChange(ACCESSIBLE_SELECTION_PROPERTY, false, true);
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = super.getAccessibleStateSet();
        states.add(AccessibleState.MULTISELECTABLE);
        states.add(AccessibleState.MANAGES_DESCENDANTS);
        return states;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return view.rows().size();
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int index) {
        return index >= 0 && index < view.rows().size() ? new AccessibleRow(view, index) : null;
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return view.hits().rowAt(point).map(this::getAccessibleChild).orElse(null);
    }

    @Override
    public AccessibleSelection getAccessibleSelection() {
        return this;
    }

    @Override
    public int getAccessibleSelectionCount() {
        return view.selection().indices().size();
    }

    @Override
    public @Nullable Accessible getAccessibleSelection(int place) {
        List<Integer> selected = view.selection().indices();
        return place >= 0 && place < selected.size() ? getAccessibleChild(selected.get(place)) : null;
    }

    @Override
    public boolean isAccessibleChildSelected(int index) {
        return index >= 0
                && index < view.rows().size()
                && !view.selection().in(index).isEmpty();
    }

    @Override
    public void addAccessibleSelection(int index) {
        if (index >= 0 && index < view.rows().size() && view.rows().get(index) instanceof MessageRow row) {
            Selection selection = view.selection();
            if (selection.isEmpty()) {
                selection.begin(TextPosition.start(row), TextPosition.end(row));
            } else {
                selection.extend(
                        selection.isForward(TextPosition.end(row)) ? TextPosition.end(row) : TextPosition.start(row));
            }
            view.selectionChanged();
        }
    }

    @Override
    public void removeAccessibleSelection(int index) {
        // The selection is contiguous: a message in its middle cannot be deselected.
        clearAccessibleSelection();
    }

    @Override
    public void clearAccessibleSelection() {
        view.selection().clear();
        view.selectionChanged();
    }

    @Override
    public void selectAllAccessibleSelection() {
        view.selection().selectAll();
        view.selectionChanged();
    }
}
