package org.chatrpc.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.CellRendererPane;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.ListCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import javax.swing.text.JTextComponent;
import net.miginfocom.layout.ConstraintParser;
import net.miginfocom.layout.ContainerWrapper;
import net.miginfocom.layout.UnitValue;
import net.miginfocom.swing.MigLayout;
import net.miginfocom.swing.SwingContainerWrapper;

/** Checks the layout of everything visible: no text is truncated, and nothing exceeds its container. */
public final class FitWalk {

    /** In unscaled pixels: the focus border around a control may overlap the margins by this much. */
    private static final int OVERLAP = 2;

    private final List<String> misfits = new ArrayList<>();

    private FitWalk() {}

    /** Waits until everything visible fits; fails with what does not. */
    public static void require(String what, JComponent root) {
        await(what)
                .untilAsserted(() ->
                        assertThat(Screens.onEventThread(() -> misfits(root))).isEmpty());
    }

    private static List<String> misfits(JComponent root) {
        FitWalk walk = new FitWalk();
        walk.inside(root);
        return walk.misfits;
    }

    private void inside(Container parent) {
        Insets insets = margins(parent);
        Rectangle space = new Rectangle(
                insets.left,
                insets.top,
                parent.getWidth() - insets.left - insets.right,
                parent.getHeight() - insets.top - insets.bottom);
        Rectangle whole = new Rectangle(parent.getSize());
        space.grow(UIScale.scale(OVERLAP), UIScale.scale(OVERLAP));
        for (Component child : parent.getComponents()) {
            if (!child.isVisible() || child instanceof CellRendererPane) {
                continue;
            }
            Rectangle place = child.getBounds();
            if (parent instanceof JViewport) {
                // It scrolls vertically.
                place = new Rectangle(0, 0, place.width, Math.min(place.height, whole.height));
            }
            if (!place.isEmpty() && !(space.contains(place) && whole.contains(place))) {
                misfits.add(describe(child) + " at " + place + " is not within " + space + " of " + describe(parent));
            }
            text(child);
            // The parts of compound controls are positioned by their look and feel.
            if (child instanceof Container container
                    && !(child instanceof JComboBox)
                    && !(child instanceof JTextComponent)) {
                inside(container);
            }
        }
    }

    /**
     * The insets, and those of the layout, because components that are too wide for their column may extend into
     * them.
     */
    private static Insets margins(Container parent) {
        Insets insets = (Insets) parent.getInsets().clone();
        if (parent.getLayout() instanceof MigLayout layout && layout.getLayoutConstraints() instanceof String text) {
            UnitValue[] more = ConstraintParser.parseLayoutConstraint(ConstraintParser.prepare(text))
                    .getInsets();
            ContainerWrapper wrapper = new SwingContainerWrapper(parent);
            int[] pixels = Arrays.stream(more)
                    .mapToInt(value -> value.getPixels(0, wrapper, null))
                    .toArray();
            insets.set(
                    insets.top + pixels[0],
                    insets.left + pixels[1],
                    insets.bottom + pixels[2],
                    insets.right + pixels[3]);
        }
        return insets;
    }

    private void text(Component component) {
        if (component instanceof JLabel label && label.getText() != null) {
            room(label, label.getText(), label.getPreferredSize(), label.getSize());
        } else if (component instanceof AbstractButton button && button.getText() != null) {
            room(button, button.getText(), button.getPreferredSize(), button.getSize());
        } else if (component instanceof JComboBox<?> box) {
            room(box, String.valueOf(box.getSelectedItem()), box.getPreferredSize(), box.getSize());
        } else if (component instanceof JTextField field) {
            hint(field);
        } else if (component instanceof JTabbedPane tabs) {
            for (int i = 0; i < tabs.getTabCount(); i++) {
                Rectangle tab = tabs.getBoundsAt(i);
                int width = tabs.getFontMetrics(tabs.getFont()).stringWidth(tabs.getTitleAt(i));
                room(tabs, tabs.getTitleAt(i), new Dimension(Math.max(width, tab.x + tab.width), 0), tabs.getSize());
            }
        } else if (component instanceof JList<?> list) {
            items(list);
        } else if (component instanceof JTable table) {
            cells(table);
        }
    }

    private void hint(JTextField field) {
        if (field.getClientProperty(FlatClientProperties.PLACEHOLDER_TEXT) instanceof String hint) {
            int icons = field.getClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON) == null
                    ? 0
                    : field.getHeight();
            Insets insets = field.getInsets();
            int width = field.getFontMetrics(field.getFont()).stringWidth(hint) + icons + insets.left + insets.right;
            room(field, hint, new Dimension(width, 0), field.getSize());
        }
    }

    private <T> void items(JList<T> list) {
        ListCellRenderer<? super T> renderer = list.getCellRenderer();
        for (int i = Math.max(0, list.getFirstVisibleIndex()); i <= list.getLastVisibleIndex(); i++) {
            Component item = renderer.getListCellRendererComponent(
                    list, list.getModel().getElementAt(i), i, list.isSelectedIndex(i), false);
            cell(list, item, list.getCellBounds(i, i));
        }
    }

    private void cells(JTable table) {
        JTableHeader header = table.getTableHeader();
        for (int column = 0; column < table.getColumnCount(); column++) {
            TableColumn shown = table.getColumnModel().getColumn(column);
            cell(
                    header,
                    header.getDefaultRenderer()
                            .getTableCellRendererComponent(table, shown.getHeaderValue(), false, false, -1, column),
                    header.getHeaderRect(column));
            for (int row = 0; row < table.getRowCount(); row++) {
                cell(
                        table,
                        table.prepareRenderer(table.getCellRenderer(row, column), row, column),
                        table.getCellRect(row, column, false));
            }
        }
    }

    /** A renderer is in no window by itself, and would not be laid out. */
    private void cell(Container painted, Component cell, Rectangle place) {
        CellRendererPane pane = new CellRendererPane();
        painted.add(pane);
        pane.add(cell);
        cell.setSize(place.getSize());
        cell.validate();
        text(cell);
        if (cell instanceof Container container) {
            inside(container);
        }
        painted.remove(pane);
    }

    private void room(JComponent component, String text, Dimension needed, Dimension given) {
        if (!text.isEmpty() && (needed.width > given.width || needed.height > given.height)) {
            misfits.add(describe(component) + " needs " + needed + " of " + given + " for: " + text);
        }
    }

    private static String describe(Component component) {
        Component named = component;
        while (named.getName() == null && named.getParent() != null) {
            named = named.getParent();
        }
        String where = named == component ? "" : " in " + named.getName();
        return component.getClass().getSimpleName() + " " + component.getName() + where;
    }
}
