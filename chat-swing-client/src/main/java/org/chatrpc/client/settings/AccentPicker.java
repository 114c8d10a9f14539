package org.chatrpc.client.settings;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.ButtonGroup;
import javax.swing.Icon;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.theme.Accent;

/** A row of colours to choose from; the arrow keys move in it. */
final class AccentPicker extends JPanel {

    AccentPicker(Value<Accent> accent) {
        super(new MigLayout("insets 0, gapx 2, novisualpadding"));
        setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        for (Accent choice : Accent.values()) {
            JToggleButton button = new JToggleButton(new Swatch(choice.colour()));
            button.setName("settings.accent." + choice.name().toLowerCase(Locale.ROOT));
            button.setToolTipText(choice.text());
            button.getAccessibleContext().setAccessibleName(choice.text());
            button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
            button.putClientProperty(
                    FlatClientProperties.STYLE,
                    "arc: 999; margin: 0,0,0,0; toolbar.margin: 4,4,4,4; toolbar.spacingInsets: 0,0,0,0;"
                            + " toolbar.selectedBackground: null");
            button.addActionListener(event -> accent.set(choice));
            group.add(button);
            add(button);
            accent.show(now -> button.setSelected(now == choice));
        }
    }

    /** A disc of the colour; the chosen one has a ring around it. */
    private record Swatch(Color color) implements Icon {

        private static final int SIZE = 22;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            boolean chosen = ((JToggleButton) component).isSelected();
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            int size = getIconWidth();
            if (chosen) {
                g.setColor(component.getForeground());
                g.fillOval(x, y, size, size);
                g.setColor(component.getParent().getParent().getBackground());
                int edge = UIScale.scale(2);
                g.fillOval(x + edge, y + edge, size - 2 * edge, size - 2 * edge);
            }
            int gap = UIScale.scale(chosen ? 4 : 2);
            g.setColor(color);
            g.fillOval(x + gap, y + gap, size - 2 * gap, size - 2 * gap);
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(SIZE);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(SIZE);
        }
    }
}
