package org.chatrpc.client.rooms;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.session.room.Statuses;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;
import org.chatrpc.client.ui.paint.RowMark;

/** Renders a room in the list: its kind, its title, what was chosen for it, and its number of unread messages. */
final class RoomCell extends JPanel implements ListCellRenderer<RoomSummary> {

    private final JLabel title = new EmojiLabel();
    private final Badge mentions = new Badge();
    private final Badge badge = new Badge();
    private final JLabel draft = new JLabel(Icons.PENCIL.icon(14));
    private final JLabel level = new JLabel();
    private final JLabel favourite = new JLabel(Icons.STAR.icon(14));
    private final transient Value<Set<String>> drafts;
    private final transient Statuses statuses;
    private final transient ToLongFunction<RoomSummary> calling;
    private boolean selected;
    private boolean atKeyboard;
    private boolean hovered;

    /**
     *
     * @param drafts the ids of the rooms with a draft
     * @param statuses the presence of the people of direct rooms
     * @param calling the number of messages of a room that call for attention
     */
    RoomCell(Value<Set<String>> drafts, Statuses statuses, ToLongFunction<RoomSummary> calling) {
        super(new MigLayout("insets 0 16 0 16, fill, hidemode 3", "[grow, fill, 0::][]4[]4[]0[]0[]", "[center]"));
        this.drafts = drafts;
        this.statuses = statuses;
        this.calling = calling;
        setOpaque(false);
        title.setIconTextGap(8);
        add(title, "wmin 0");
        add(draft);
        add(favourite);
        add(level);
        add(mentions, "gapleft 4");
        add(badge, "gapleft 4");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends RoomSummary> list, RoomSummary room, int index, boolean isSelected, boolean focused) {
        selected = isSelected;
        atKeyboard = focused;
        hovered = list.getClientProperty("hovered") instanceof Integer row && row == index;
        boolean unread = room.unread() > 0;
        RoomSummary.Notify notify = room.preferences().level();
        boolean loud = calling.applyAsLong(room) > 0;
        Color foreground = isSelected
                ? Colors.SELECTION_TEXT.get()
                : loud ? UIManager.getColor("Label.foreground") : Colors.SECONDARY.get();
        title.setForeground(foreground);
        level.setForeground(foreground);
        favourite.setForeground(foreground);
        // The draft of the open room is visible in the composer.
        boolean drafted = !isSelected && drafts.get().contains(room.id());
        draft.setForeground(foreground);
        draft.setVisible(drafted);
        favourite.setVisible(room.preferences().favourite());
        level.setVisible(notify != RoomSummary.Notify.ALL);
        level.setIcon((room.muted() ? Icons.BELL_OFF : Icons.AT).icon(14));
        title.setFont(loud ? UIManager.getFont("semibold.font") : UIManager.getFont("Label.font"));
        title.setText(room.title());
        Optional<Status> status = room.peer().flatMap(statuses::of);
        title.setIcon(
                switch (room.kind()) {
                    case PUBLIC -> Icons.HASH.icon();
                    case PRIVATE -> Icons.LOCK.icon();
                    case DIRECT -> MarkedAvatar.of(new Avatar(room.peer().orElse(room.id()), room.title(), 20), status);
                });
        boolean named = room.mentions() > 0;
        mentions.setVisible(named);
        mentions.setText("@" + (room.mentions() > 99 ? "99+" : room.mentions()));
        mentions.setQuiet(false);
        badge.setVisible(unread);
        // Direct messages are more prominent than those in rooms.
        badge.setQuiet(!loud || room.kind() != RoomKind.DIRECT);
        badge.setText(room.unread() > 999 ? "999+" : Long.toString(room.unread()));
        String kind = room.kind() == RoomKind.DIRECT ? Texts.get("rooms.spoken.direct", room.title()) : room.title();
        String spoken = spoken(room, kind);
        getAccessibleContext().setAccessibleName(drafted ? Texts.get("rooms.spoken.draft", spoken) : spoken);
        Optional<String> presence = status.map(PresenceTexts::full);
        getAccessibleContext().setAccessibleDescription(presence.orElse(""));
        setToolTipText(presence.map(words -> Texts.get("presence.saying", room.title(), words))
                .orElse(room.title()));
        return this;
    }

    private static String spoken(RoomSummary room, String kind) {
        String named = room.preferences().favourite() ? Texts.get("rooms.spoken.favourite", kind) : kind;
        String spoken = switch (room.preferences().level()) {
            case ALL -> named;
            case MENTIONS -> Texts.get("rooms.spoken.mentionsOnly", named);
            case NOTHING -> Texts.get("rooms.spoken.muted", named);
        };
        if (room.unread() > 0) {
            spoken = Texts.get("rooms.spoken.unread", spoken, room.unread());
        }
        return room.mentions() > 0 ? Texts.get("rooms.spoken.mentions", spoken, room.mentions()) : spoken;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected || hovered) {
            RowMark.paint(graphics, this, (selected ? Colors.SELECTION : Colors.HOVER).get(), 8, 1);
        }
        if (atKeyboard) {
            RowMark.paintFocus(graphics, this, 8, 1);
        }
    }

    /** A number on a pill-shaped background. */
    private static final class Badge extends JLabel {

        private boolean quiet;

        Badge() {
            setHorizontalAlignment(CENTER);
            putClientProperty(FlatClientProperties.STYLE, "border: 1,7,1,7; font: bold -2");
        }

        /** Uses a muted colour for rooms that should not attract attention. */
        void setQuiet(boolean quiet) {
            this.quiet = quiet;
            setForeground((quiet ? Colors.SECONDARY : Colors.BADGE_TEXT).get());
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor((quiet ? Colors.HOVER : Colors.BADGE).get());
            g.fillRoundRect(0, 0, getWidth(), getHeight(), getHeight(), getHeight());
            g.dispose();
            super.paintComponent(graphics);
        }
    }
}
