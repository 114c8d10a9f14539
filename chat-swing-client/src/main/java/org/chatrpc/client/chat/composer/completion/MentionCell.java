package org.chatrpc.client.chat.composer.completion;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;
import org.chatrpc.client.ui.paint.RowMark;
import org.chatrpc.text.Mention;

/** Renders one suggestion: the display name and the username. */
public final class MentionCell extends JPanel implements ListCellRenderer<RoomMember> {

    /** The height of a row, in unscaled pixels. */
    static final int HEIGHT = 36;

    private final JLabel name = new JLabel();
    private final JLabel username = new JLabel();
    private boolean selected;

    public MentionCell() {
        super(new MigLayout("insets 0 12 0 12, fill, gapx 8", "[][grow, fill, 0::]", "[center]"));
        setOpaque(false);
        name.setIconTextGap(UIScale.scale(8));
        add(name);
        add(username, "wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends RoomMember> list, RoomMember member, int index, boolean isSelected, boolean focused) {
        selected = isSelected;
        name.setIcon(
                member.username().equals(Mention.EVERYBODY)
                        ? Icons.PEOPLE.icon(24)
                        : new Avatar(member.username(), member.displayName(), 24));
        name.setText(member.displayName());
        name.setFont(UIManager.getFont("semibold.font"));
        name.setForeground(UIManager.getColor("Label.foreground"));
        username.setText("@" + member.username());
        username.setFont(UIManager.getFont("Label.font"));
        username.setForeground(Colors.SECONDARY.get());
        getAccessibleContext().setAccessibleName(member.displayName() + ", @" + member.username());
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            RowMark.paint(graphics, this, Colors.SELECTION.get(), 4, 0);
        }
    }
}
