package org.chatrpc.client.presence;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.Icon;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;

/**
 * An avatar with the person's presence at its lower right edge, distinguished by shape as well as by colour: a disc for
 * online, a crescent for away, a disc with a bar for busy, and a ring for offline.
 *
 * @param presence empty if it is not known, which shows no mark
 */
public record MarkedAvatar(Avatar avatar, Optional<Presence> presence) implements Icon {

    /** The avatar with the mark of a status, if it is known. */
    public static MarkedAvatar of(Avatar avatar, Optional<Status> status) {
        return new MarkedAvatar(avatar, status.map(Status::presence));
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        double size = Math.max(UIScale.scale(9f), avatar.getIconWidth() * 0.32);
        double left = x + avatar.getIconWidth() - size;
        double top = y + avatar.getIconHeight() - size;
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            if (presence.isPresent()) {
                // A gap all around the mark separates it from the avatar on any background.
                double gap = UIScale.scale(1.5f);
                Area rest = new Area(new Rectangle2D.Double(x, y, getIconWidth(), getIconHeight()));
                rest.subtract(new Area(new Ellipse2D.Double(left - gap, top - gap, size + 2 * gap, size + 2 * gap)));
                g.clip(rest);
            }
            avatar.paintIcon(component, g, x, y);
        } finally {
            g.dispose();
        }
        presence.ifPresent(shown -> paint((Graphics2D) graphics, shown, left, top, size));
    }

    private static void paint(Graphics2D graphics, Presence presence, double left, double top, double size) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Area disc = new Area(new Ellipse2D.Double(left, top, size, size));
            g.setColor(color(presence));
            switch (presence) {
                case ONLINE -> g.fill(disc);
                case AWAY -> {
                    disc.subtract(new Area(
                            new Ellipse2D.Double(left - size * 0.3, top - size * 0.25, size * 0.95, size * 0.95)));
                    g.fill(disc);
                }
                case BUSY -> {
                    disc.subtract(new Area(
                            new Rectangle2D.Double(left + size * 0.2, top + size * 0.4, size * 0.6, size * 0.2)));
                    g.fill(disc);
                }
                case OFFLINE -> {
                    float width = (float) (size * 0.2);
                    g.setStroke(new BasicStroke(width));
                    g.draw(new Ellipse2D.Double(left + width / 2, top + width / 2, size - width, size - width));
                }
            }
        } finally {
            g.dispose();
        }
    }

    private static Color color(Presence presence) {
        return switch (presence) {
            case ONLINE -> Colors.ONLINE.get();
            case AWAY -> Colors.AWAY.get();
            case BUSY -> Colors.ERROR.get();
            case OFFLINE -> Colors.SECONDARY.get();
        };
    }

    @Override
    public int getIconWidth() {
        return avatar.getIconWidth();
    }

    @Override
    public int getIconHeight() {
        return avatar.getIconHeight();
    }
}
