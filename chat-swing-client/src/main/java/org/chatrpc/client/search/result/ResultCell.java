package org.chatrpc.client.search.result;

import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;
import org.chatrpc.client.ui.paint.RowMark;

/** Renders a result: who, where and when in the first line, and what in two more. */
public final class ResultCell extends JPanel implements ListCellRenderer<SearchHit> {

    private final transient SearchTexts texts;
    private final JLabel avatar = new JLabel();
    private final JLabel author = new EmojiLabel();
    private final JLabel room = new EmojiLabel();
    private final JLabel when = new JLabel();
    private final SnippetLabel snippet = new SnippetLabel();
    private boolean selected;
    private boolean atKeyboard;

    public ResultCell(SearchTexts texts) {
        super(new MigLayout(
                "insets 8 24 8 24, fillx, gapx 12",
                "[32!, center][0:pref, shrinkprio 100][grow, fill, 0::, shrinkprio 200][]",
                "[]2[]"));
        this.texts = texts;
        setOpaque(false);
        add(avatar, "cell 0 0, spany 2, aligny top");
        add(author, "cell 1 0, wmin 0, shrinkprio 100");
        add(room, "cell 2 0, wmin 0, shrinkprio 200");
        add(when, "cell 3 0");
        add(snippet, "cell 1 1, spanx 3, growx, wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends SearchHit> list, SearchHit hit, int index, boolean isSelected, boolean focused) {
        selected = isSelected;
        atKeyboard = focused;
        avatar.setIcon(new Avatar(hit.author(), hit.authorName(), 32));
        author.setText(hit.authorName());
        author.setFont(UIManager.getFont("semibold.font"));
        author.setForeground(UIManager.getColor("Label.foreground"));
        room.setIcon(icon(hit));
        room.setText(hit.roomTitle());
        room.setForeground(Colors.SECONDARY.get());
        when.setText(texts.when(hit.sentAt()));
        when.setForeground(Colors.SECONDARY.get());
        snippet.show(hit.snippet());
        getAccessibleContext().setAccessibleName(texts.spoken(hit));
        return this;
    }

    /** The height of every row, in pixels. */
    public int rowHeight() {
        avatar.setIcon(new Avatar("", "", 32));
        author.setText("X");
        when.setText("X");
        author.setFont(UIManager.getFont("semibold.font"));
        return getPreferredSize().height;
    }

    private static Icon icon(SearchHit hit) {
        return switch (hit.roomKind()) {
            case PUBLIC -> Icons.HASH.icon(14, Colors.SECONDARY);
            case PRIVATE -> Icons.LOCK.icon(14, Colors.SECONDARY);
            case DIRECT -> Icons.PERSON.icon(14, Colors.SECONDARY);
        };
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
