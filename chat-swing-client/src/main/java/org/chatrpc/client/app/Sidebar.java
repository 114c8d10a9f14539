package org.chatrpc.client.app;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.settings.SidebarWidth;
import org.chatrpc.client.ui.paint.Colors;

/** The left column: account, rooms and connection. Its right edge can be dragged to resize it. */
final class Sidebar extends JPanel {

    private final JPanel content = new JPanel(new BorderLayout());
    private final SidebarEdge edge;
    private final transient Value<Integer> width;

    /** @param width in unscaled pixels; follows the edge while it is dragged */
    Sidebar(Value<Integer> width, JComponent profile, JComponent rooms, JComponent connection) {
        super(null);
        this.width = width;
        edge = new SidebarEdge(width, this::revalidate);
        setName("sidebar");
        content.add(profile, BorderLayout.NORTH);
        content.add(rooms, BorderLayout.CENTER);
        content.add(connection, BorderLayout.SOUTH);
        // Above the content, so that it takes no space from it.
        add(edge, 0);
        add(content);
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (content != null) {
            content.setBackground(Colors.SIDEBAR.get());
            content.setBorder(
                    BorderFactory.createMatteBorder(0, 0, 0, Math.max(1, UIScale.scale(1)), Colors.SEPARATOR.get()));
        }
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    @Override
    public void doLayout() {
        int grip = UIScale.scale(SidebarEdge.WIDTH);
        content.setBounds(0, 0, getWidth(), getHeight());
        edge.setBounds(getWidth() - grip, 0, grip, getHeight());
    }

    /** The chosen width, but never more than half of the window. */
    @Override
    public Dimension getPreferredSize() {
        int wanted = UIScale.scale(width.get());
        int least = UIScale.scale(SidebarWidth.MIN);
        int half = getParent() == null ? wanted : getParent().getWidth() / 2;
        return new Dimension(Math.max(least, Math.min(wanted, half)), content.getPreferredSize().height);
    }
}
