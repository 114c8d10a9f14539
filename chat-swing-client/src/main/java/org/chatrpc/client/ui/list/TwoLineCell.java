package org.chatrpc.client.ui.list;

import java.awt.Component;
import java.awt.Graphics;
import java.util.function.Function;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.RowMark;

/**
 * Renders an icon, a title, a line of secondary text, and a note on the right.
 *
 * @param <T> the type of the rows
 */
public final class TwoLineCell<T> extends JPanel implements ListCellRenderer<T> {

    /** The contents of a row. */
    public record Line(Icon icon, String title, String detail, String note) {}

    /** The height of a row, in unscaled pixels. */
    public static final int HEIGHT = 56;

    private final transient Function<T, Line> line;
    private final JLabel icon = new JLabel();
    private final JLabel title = new EmojiLabel();
    private final JLabel detail = new EmojiLabel();
    private final JLabel note = new JLabel();
    private boolean selected;
    private boolean atKeyboard;

    public TwoLineCell(Function<T, Line> line) {
        this(line, 32);
    }

    /** @param icons the width of the icons, in unscaled pixels */
    public TwoLineCell(Function<T, Line> line, int icons) {
        super(new MigLayout(
                "insets 8 24 8 24, fill, gapx 12, hidemode 3",
                "[" + icons + "!, center][grow, fill, 0::][]",
                "push[]1[]push"));
        this.line = line;
        setOpaque(false);
        add(icon, "cell 0 0, spany 2");
        add(title, "cell 1 0, wmin 0");
        add(detail, "cell 1 1, wmin 0");
        add(note, "cell 2 0, spany 2");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends T> list, T value, int index, boolean isSelected, boolean focused) {
        Line shown = line.apply(value);
        selected = isSelected;
        atKeyboard = focused;
        icon.setIcon(shown.icon());
        icon.setForeground(Colors.SECONDARY.get());
        title.setText(shown.title());
        title.setFont(UIManager.getFont("semibold.font"));
        title.setForeground(UIManager.getColor("Label.foreground"));
        detail.setText(shown.detail());
        detail.setVisible(!shown.detail().isEmpty());
        detail.setForeground(Colors.SECONDARY.get());
        // Where it does not fit.
        setToolTipText(shown.detail().isEmpty() ? null : shown.detail());
        note.setText(shown.note());
        note.setForeground(Colors.SECONDARY.get());
        note.setFont(UIManager.getFont("medium.font"));
        getAccessibleContext().setAccessibleName(String.join(", ", shown.title(), shown.detail(), shown.note()));
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            RowMark.paint(graphics, this, Colors.SELECTION.get(), 12, 1);
        }
        if (atKeyboard) {
            RowMark.paintFocus(graphics, this, 12, 1);
        }
    }
}
