package org.chatrpc.client.chat.transcript;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusListener;
import java.util.Locale;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleComponent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.accessibility.AccessibleText;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowTexts;
import org.jspecify.annotations.Nullable;

/** A row of the transcript as a separate accessible item: a screen reader reads all of it, with sender and time. */
final class AccessibleRow extends AccessibleContext implements Accessible, AccessibleComponent {

    private final TranscriptView view;
    private final int index;

    AccessibleRow(TranscriptView view, int index) {
        this.view = view;
        this.index = index;
        setAccessibleParent(view);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public String getAccessibleName() {
        return present() ? RowTexts.spoken(view.rows().get(index)) : "";
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LABEL;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states =
                new AccessibleStateSet(new AccessibleState[] {AccessibleState.ENABLED, AccessibleState.TRANSIENT});
        if (isVisible()) {
            states.add(AccessibleState.VISIBLE);
            states.add(AccessibleState.SHOWING);
        }
        if (message().isPresent()) {
            states.add(AccessibleState.SELECTABLE);
            states.add(AccessibleState.FOCUSABLE);
        }
        if (present() && !view.selection().in(index).isEmpty()) {
            states.add(AccessibleState.SELECTED);
        }
        if (view.cursor().focused().filter(focused -> focused == index).isPresent()) {
            states.add(AccessibleState.FOCUSED);
            states.add(AccessibleState.ACTIVE);
        }
        return states;
    }

    @Override
    public int getAccessibleIndexInParent() {
        return index;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int child) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return view.getLocale();
    }

    @Override
    public AccessibleComponent getAccessibleComponent() {
        return this;
    }

    @Override
    public @Nullable AccessibleText getAccessibleText() {
        return message()
                .filter(MessageRow::hasText)
                .map(row -> new AccessibleMessageText(view, index, row))
                .orElse(null);
    }

    @Override
    public Color getBackground() {
        return view.getBackground();
    }

    @Override
    public void setBackground(Color colour) {
        // Rows have the colours of their list.
    }

    @Override
    public Color getForeground() {
        return view.getForeground();
    }

    @Override
    public void setForeground(Color colour) {
        // Rows have the colours of their list.
    }

    @Override
    public Cursor getCursor() {
        return view.getCursor();
    }

    @Override
    public void setCursor(Cursor cursor) {
        // Rows have the cursor of their list.
    }

    @Override
    public Font getFont() {
        return view.getFont();
    }

    @Override
    public void setFont(Font font) {
        // Rows have the font of their list.
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return view.getFontMetrics(font);
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public void setEnabled(boolean enabled) {
        // Rows are always enabled.
    }

    @Override
    public boolean isVisible() {
        return present() && getBounds().intersects(new Rectangle(view.getSize()));
    }

    @Override
    public void setVisible(boolean visible) {
        // Determined by scrolling.
    }

    @Override
    public boolean isShowing() {
        return isVisible() && view.isShowing();
    }

    @Override
    public boolean contains(Point point) {
        return new Rectangle(getSize()).contains(point);
    }

    @Override
    public Point getLocationOnScreen() {
        Point location = view.getLocationOnScreen();
        Point row = getLocation();
        location.translate(row.x, row.y);
        return location;
    }

    @Override
    public Point getLocation() {
        return getBounds().getLocation();
    }

    @Override
    public void setLocation(Point location) {
        // Determined by scrolling.
    }

    @Override
    public Rectangle getBounds() {
        return present() ? view.rowBounds(index) : new Rectangle();
    }

    @Override
    public void setBounds(Rectangle bounds) {
        // Determined by the layout.
    }

    @Override
    public Dimension getSize() {
        return getBounds().getSize();
    }

    @Override
    public void setSize(Dimension size) {
        // Determined by the layout.
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return null;
    }

    @Override
    public boolean isFocusTraversable() {
        return message().isPresent();
    }

    @Override
    public void requestFocus() {
        view.requestFocusInWindow();
        message().ifPresent(row -> view.cursor().set(row, true));
    }

    @Override
    public void addFocusListener(FocusListener listener) {
        // Rows never have the focus themselves.
    }

    @Override
    public void removeFocusListener(FocusListener listener) {
        // Rows never have the focus themselves.
    }

    private Optional<MessageRow> message() {
        return present() && view.rows().get(index) instanceof MessageRow row ? Optional.of(row) : Optional.empty();
    }

    private boolean present() {
        return index < view.rows().size();
    }
}
