package org.chatrpc.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.DefaultButtonModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Visits the controls of a part of a window as keyboard and screen reader users do. */
public final class ControlWalk {

    private static final List<Class<?>> CONTROLS = List.of(
            AbstractButton.class, JTextComponent.class, JComboBox.class, JList.class, JTable.class, JTabbedPane.class);
    private static final int MOST_STEPS = 60;

    private final JComponent root;
    private final Keyboard keys;

    /** @param root the root of the focus cycle */
    public ControlWalk(JComponent root, Keyboard keys) {
        this.root = root;
        this.keys = keys;
    }

    /** Fails if a control or list item has no accessible name, or a field no label. */
    public void requireNames() {
        List<String> nameless = Screens.onEventThread(() -> {
            List<String> found = new ArrayList<>();
            for (JComponent control : controls()) {
                AccessibleContext spoken = control.getAccessibleContext();
                if (isBlank(spoken.getAccessibleName())) {
                    found.add("no name: " + describe(control));
                }
                if (control instanceof JTextComponent field && !isLabelled(field)) {
                    found.add("no label: " + describe(field));
                }
                for (int i = 0; control instanceof JList<?> && i < spoken.getAccessibleChildrenCount(); i++) {
                    AccessibleContext item = spoken.getAccessibleChild(i).getAccessibleContext();
                    if (isBlank(item.getAccessibleName())) {
                        found.add("no name: item " + i + " of " + describe(control));
                    }
                }
            }
            return found;
        });
        assertThat(nameless).as(root.getName()).isEmpty();
    }

    /** Presses Tab until the focus has completed its cycle; fails if a control was not reached or not visible. */
    public void tabRound() {
        List<JComponent> expected = Screens.onEventThread(this::controls);
        assertThat(expected).as("controls").isNotEmpty();
        Component first = await().until(
                        this::focused, focused -> focused != null && SwingUtilities.isDescendingFrom(focused, root));
        Map<Component, BufferedImage> seen = new LinkedHashMap<>();
        List<String> unseen = new ArrayList<>();
        Component now = first;
        do {
            Component here = now;
            seen.put(here, picture(here));
            if (expected.size() == 1) {
                break;
            }
            keys.press(KeyEvent.VK_TAB);
            now = await("Tab leads on from " + describe(here))
                    .until(this::focused, focused -> focused != null && focused != here);
            if (same(seen.get(here), picture(here))) {
                unseen.add(describe(here));
            }
        } while (!seen.containsKey(now) && seen.size() < MOST_STEPS);
        assertThat(describe(now)).as("Tab comes round").isEqualTo(describe(first));
        assertThat(unseen).as("where the focus cannot be seen").isEmpty();
        List<String> missed = Screens.onEventThread(() -> expected.stream()
                .filter(control -> seen.keySet().stream().noneMatch(one -> standsFor(one, control)))
                .map(ControlWalk::describe)
                .toList());
        assertThat(missed).as("what Tab does not lead to").isEmpty();
    }

    private Component focused() {
        return Screens.onEventThread(
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }

    private List<JComponent> controls() {
        List<JComponent> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Container parent, List<JComponent> found) {
        for (Component child : parent.getComponents()) {
            if (!child.isShowing()) {
                continue;
            }
            boolean control = CONTROLS.stream().anyMatch(type -> type.isInstance(child));
            if (control && child.isEnabled() && child.isFocusable()) {
                found.add((JComponent) child);
            }
            // The parts of a compound control are not controls themselves.
            if (child instanceof Container container && (!control || child instanceof JTabbedPane)) {
                collect(container, found);
            }
        }
    }

    /** It has a label, or its placeholder describes it. */
    private static boolean isLabelled(JTextComponent field) {
        boolean byLabel = field.getClientProperty("labeledBy") instanceof JLabel label && label.isShowing();
        Object hint = field.getClientProperty(FlatClientProperties.PLACEHOLDER_TEXT);
        return byLabel
                // Composers paint their placeholder themselves.
                || String.valueOf(field.getName()).endsWith("composer")
                || !field.isEditable()
                || field.getAccessibleContext().getAccessibleName().equals(hint);
    }

    /** In a group of radio buttons, Tab reaches one, and the arrow keys the others. */
    private static boolean standsFor(Component seen, JComponent control) {
        return seen == control
                || seen instanceof AbstractButton one
                        && control instanceof AbstractButton other
                        && group(one) != null
                        && group(one) == group(other);
    }

    private static ButtonGroup group(AbstractButton button) {
        return ((DefaultButtonModel) button.getModel()).getGroup();
    }

    /** The pixels at the position of a component, with a small margin. */
    private BufferedImage picture(Component component) {
        return Screens.onEventThread(() -> {
            Component shown = component.getParent() instanceof JViewport port ? port.getParent() : component;
            Rectangle place = SwingUtilities.convertRectangle(shown.getParent(), shown.getBounds(), root);
            place.grow(4, 4);
            BufferedImage image = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.translate(-place.x, -place.y);
            root.printAll(g);
            g.dispose();
            return image;
        });
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        return width == other.getWidth()
                && height == other.getHeight()
                && Arrays.equals(
                        one.getRGB(0, 0, width, height, null, 0, width),
                        other.getRGB(0, 0, width, height, null, 0, width));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String describe(Component component) {
        AccessibleRole role = component.getAccessibleContext().getAccessibleRole();
        return role + " " + component.getName() + " ("
                + component.getAccessibleContext().getAccessibleName() + ")";
    }
}
