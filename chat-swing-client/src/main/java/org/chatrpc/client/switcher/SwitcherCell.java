package org.chatrpc.client.switcher;

import java.awt.Component;
import java.awt.Graphics;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;
import org.chatrpc.client.ui.paint.RowMark;

/** Renders one result in a line: its kind, its name, what distinguishes it, and what Enter does. */
final class SwitcherCell extends JPanel implements ListCellRenderer<Target> {

    /** The height of a row, in unscaled pixels. */
    static final int HEIGHT = 40;

    private final JLabel icon = new JLabel();
    private final JLabel title = new EmojiLabel();
    private final JLabel detail = new EmojiLabel();
    private final JLabel note = new JLabel();
    private final transient Function<Target, Optional<Status>> statuses;
    private boolean selected;

    /** @param statuses the presence of the person behind a result */
    SwitcherCell(Function<Target, Optional<Status>> statuses) {
        super(new MigLayout(
                "insets 0 20 0 20, fill, gapx 10",
                "[24!, center][0:pref, shrinkprio 100][grow, fill, 0::, shrinkprio 200][]",
                "[center]"));
        this.statuses = statuses;
        setOpaque(false);
        add(icon);
        add(title, "wmin 0, shrinkprio 100");
        add(detail, "wmin 0, shrinkprio 200");
        add(note);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Target> list, Target target, int index, boolean isSelected, boolean focused) {
        selected = isSelected;
        Optional<Status> status = statuses.apply(target);
        icon.setIcon(icon(target, status));
        icon.setForeground(Colors.SECONDARY.get());
        title.setText(target.title());
        title.setFont(UIManager.getFont(target.unread() > 0 ? "semibold.font" : "Label.font"));
        title.setForeground(isSelected ? Colors.SELECTION_TEXT.get() : UIManager.getColor("Label.foreground"));
        detail.setText(target.detail());
        detail.setForeground(Colors.SECONDARY.get());
        String unread = target.unread() > 0 ? Texts.get("switcher.unread", target.unread()) : "";
        note.setText(isSelected ? target.actionText() : unread);
        note.setFont(UIManager.getFont("medium.font"));
        note.setForeground((isSelected ? Colors.SELECTION_TEXT : Colors.SECONDARY).get());
        getAccessibleContext().setAccessibleName(spoken(target, status));
        return this;
    }

    /** The text that a screen reader announces. */
    static String spoken(Target target, Optional<Status> status) {
        String name = target.detail().isEmpty() ? target.title() : target.title() + ", " + target.detail();
        String unread = target.unread() > 0 ? ", " + Texts.get("switcher.unread", target.unread()) : "";
        String presence = status.map(now -> ", " + PresenceTexts.brief(now)).orElse("");
        return target.actionText() + ": " + name + presence + unread;
    }

    private static Icon icon(Target target, Optional<Status> status) {
        if (target instanceof Target.Someone someone) {
            return MarkedAvatar.of(
                    new Avatar(someone.person().username(), someone.person().displayName(), 24), status);
        } else if (target instanceof Target.Doable doable) {
            return doable.command().icon().orElse(Icons.COMMAND).icon();
        } else if (target instanceof Target.Linked) {
            return Icons.LINK.icon();
        } else if (target instanceof Target.Joinable) {
            return Icons.COMPASS.icon();
        }
        RoomSummary room = ((Target.Joined) target).room();
        return switch (room.kind()) {
            case PUBLIC -> Icons.HASH.icon();
            case PRIVATE -> Icons.LOCK.icon();
            case DIRECT -> MarkedAvatar.of(new Avatar(room.peer().orElse(room.id()), room.title(), 24), status);
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            RowMark.paint(graphics, this, Colors.SELECTION.get(), 8, 0);
        }
    }
}
