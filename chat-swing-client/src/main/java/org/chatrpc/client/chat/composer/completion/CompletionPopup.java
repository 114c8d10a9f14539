package org.chatrpc.client.chat.composer.completion;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.util.List;
import java.util.function.BiFunction;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JScrollPane;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.paint.Colors;

/**
 * The list of suggestions above the composer. It is neither a menu nor a window and never takes the focus: the caret
 * stays in the text, and the composer forwards the keys that control the list.
 *
 * @param <T> what is suggested
 */
public final class CompletionPopup<T> extends JPanel {

    private static final int WIDTH = 300;
    private static final int MAX_ROWS = 5;

    private final DefaultListModel<T> items = new DefaultListModel<>();
    private final JList<T> list = new JList<>(items);
    private final JComponent owner;
    private final transient BiFunction<Integer, T, String> spoken;

    /**
     *
     * @param owner the component above which it is shown
     * @param name of the component
     * @param title for screen readers
     * @param spoken what a screen reader says of the number of suggestions and the chosen one
     */
    public CompletionPopup(
            JComponent owner,
            String name,
            String title,
            ListCellRenderer<T> cell,
            BiFunction<Integer, T, String> spoken) {
        super(new BorderLayout());
        this.owner = owner;
        this.spoken = spoken;
        setName(name);
        putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 12; background: $Panel.background; border: 5,1,5,1, $" + Colors.COMPOSER_BORDER.key()
                        + ", 1, 12");
        list.setName(name + ".list");
        list.setFocusable(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(cell);
        list.getAccessibleContext().setAccessibleName(title);
        JScrollPane scroll = new JScrollPane(
                list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(Controls.space(0, 1, 0, 1));
        add(scroll);
    }

    /**
     * Shows the suggestions of a model.
     *
     * @param onChosen called when one is clicked
     */
    public void show(CompletionModel<T> model, Runnable onChosen) {
        list.addMouseMotionListener(new MouseMotionAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                int index = list.locationToIndex(event.getPoint());
                if (index >= 0) {
                    model.choose(index);
                }
            }
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                onChosen.run();
            }
        });
        model.found().onChange(this::showFound);
        model.chosen().onChange(this::select);
    }

    /** The text a screen reader announces, because the list never has the focus. */
    public String spoken() {
        return items.isEmpty() ? "" : spoken.apply(items.size(), list.getSelectedValue());
    }

    private void showFound(List<T> found) {
        items.clear();
        items.addAll(found);
        if (found.isEmpty()) {
            hideList();
        } else {
            select(0);
            showList(Math.min(MAX_ROWS, found.size()));
        }
    }

    private void select(int index) {
        list.setSelectedIndex(index);
        list.ensureIndexIsVisible(index);
    }

    private void showList(int rows) {
        JRootPane root = SwingUtilities.getRootPane(owner);
        if (root == null) {
            return;
        }
        list.setFixedCellHeight(UIScale.scale(MentionCell.HEIGHT));
        JLayeredPane layers = root.getLayeredPane();
        Point place = SwingUtilities.convertPoint(owner, 0, 0, layers);
        Dimension size = new Dimension(
                Math.min(UIScale.scale(WIDTH), owner.getWidth()),
                rows * list.getFixedCellHeight() + getInsets().top + getInsets().bottom);
        setBounds(place.x, place.y - size.height - UIScale.scale(4), size.width, size.height);
        if (getParent() == null) {
            layers.add(this, JLayeredPane.POPUP_LAYER);
        }
        validate();
        layers.repaint(getBounds());
    }

    private void hideList() {
        if (getParent() instanceof JLayeredPane layers) {
            layers.remove(this);
            layers.repaint(getBounds());
        }
    }
}
