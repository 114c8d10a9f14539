package org.chatrpc.client.chat.composer.completion;

import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.emoji.EmojiIcon;
import org.chatrpc.client.emoji.NamedEmoji;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.RowMark;

/** Renders one suggestion: the emoji and its names. */
public final class EmojiNameCell extends JPanel implements ListCellRenderer<NamedEmoji> {

    private final JLabel picture = new JLabel();
    private final JLabel shortName = new JLabel();
    private final JLabel name = new JLabel();
    private final transient ChosenEmoji chosen;
    private boolean selected;

    public EmojiNameCell(ChosenEmoji chosen) {
        super(new MigLayout(
                "insets 0 12 0 12, fill, gapx 8", "[][0:pref:][grow, fill, 0::, shrinkprio 200]", "[center]"));
        this.chosen = chosen;
        setOpaque(false);
        add(picture);
        add(name, "wmin 0");
        add(shortName, "wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends NamedEmoji> list, NamedEmoji emoji, int index, boolean isSelected, boolean focused) {
        selected = isSelected;
        picture.setForeground(UIManager.getColor("Label.foreground"));
        picture.setIcon(new EmojiIcon(emoji.in(chosen.tone().get())));
        name.setText(emoji.name());
        name.setFont(UIManager.getFont("semibold.font"));
        name.setForeground(UIManager.getColor("Label.foreground"));
        shortName.setText(emoji.shortName());
        shortName.setFont(UIManager.getFont("Label.font"));
        shortName.setForeground(Colors.SECONDARY.get());
        getAccessibleContext().setAccessibleName(emoji.name());
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            RowMark.paint(graphics, this, Colors.SELECTION.get(), 4, 0);
        }
    }
}
