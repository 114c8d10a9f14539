package org.chatrpc.client.app;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.chatrpc.client.ui.Colors;

/** The column on the left: who I am, the rooms, the connection. */
final class Sidebar extends JPanel {

    private static final int WIDTH = 264;

    Sidebar(JComponent profile, JComponent rooms, JComponent connection) {
        super(new BorderLayout());
        add(profile, BorderLayout.NORTH);
        add(rooms, BorderLayout.CENTER);
        add(connection, BorderLayout.SOUTH);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBackground(Colors.SIDEBAR.get());
        setBorder(BorderFactory.createMatteBorder(0, 0, 0, Math.max(1, UIScale.scale(1)), Colors.SEPARATOR.get()));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(WIDTH), super.getPreferredSize().height);
    }
}
