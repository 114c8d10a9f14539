package org.chatrpc.client.emoji;

import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.RowMark;

/** Renders one emoji of the grid, in the skin tone that the user wants. */
final class EmojiCell extends JLabel implements ListCellRenderer<NamedEmoji> {

    private final transient EmojiPickerModel model;
    private boolean selected;

    EmojiCell(EmojiPickerModel model) {
        this.model = model;
        setHorizontalAlignment(SwingConstants.CENTER);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends NamedEmoji> list, NamedEmoji emoji, int index, boolean isSelected, boolean focused) {
        selected = isSelected;
        setForeground(list.getForeground());
        setIcon(new EmojiIcon(emoji.in(model.tone().get())));
        setToolTipText(emoji.name());
        getAccessibleContext().setAccessibleName(emoji.name());
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            RowMark.paint(graphics, this, Colors.SELECTION.get(), 2, 2);
        }
        super.paintComponent(graphics);
    }
}
