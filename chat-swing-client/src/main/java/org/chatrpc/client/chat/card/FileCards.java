package org.chatrpc.client.chat.card;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.session.model.Attachment.Pixels;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.EmojiString;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * Lays out and paints the files of a message below its text: pictures as their thumbnails, everything else as cards. The
 * layout depends only on what the message says about its files, so that nothing moves when a picture arrives.
 */
public final class FileCards {

    private static final int CARD_WIDTH = 320;
    private static final int CARD_HEIGHT = 56;
    private static final int PICTURE_WIDTH = 360;
    private static final int PICTURE_HEIGHT = 240;

    /** A picture of fewer pixels is still something to click at. */
    private static final int MIN_SIDE = 40;

    private static final int GAP = 6;
    private static final int ARC = 8;

    private final JComponent host;
    private final Icon paper = Icons.FILE.icon(24, Colors.SECONDARY);
    private final Icon picture = Icons.PICTURE.icon(24, Colors.SECONDARY);
    private FilePreviews sight = FilePreviews.NONE;

    public FileCards(JComponent host) {
        this.host = host;
    }

    /** Sets where pictures come from. */
    public void showFrom(FilePreviews source) {
        sight = source;
    }

    /** The height of files in a space of a width, in pixels; 0 for none. */
    public int height(List<ShownFile> files, int width) {
        if (files.isEmpty()) {
            return 0;
        }
        return bounds(files, width).stream()
                        .mapToInt(at -> at.y + at.height)
                        .max()
                        .orElse(0)
                + UIScale.scale(2);
    }

    /** The bounds of files in a space of a width. */
    public List<Rectangle> bounds(List<ShownFile> files, int width) {
        List<Rectangle> bounds = new ArrayList<>();
        int gap = UIScale.scale(GAP);
        int x = 0;
        int y = gap;
        int line = 0;
        for (ShownFile file : files) {
            Dimension size = size(file, width);
            if (x > 0 && x + size.width > width) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            bounds.add(new Rectangle(x, y, size.width, size.height));
            x += size.width + gap;
            line = Math.max(line, size.height);
        }
        return bounds;
    }

    /** Paints files. */
    public void paint(Graphics2D graphics, List<ShownFile> files, int x, int y, int width) {
        if (files.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        List<Rectangle> bounds = bounds(files, width);
        for (int i = 0; i < files.size(); i++) {
            Rectangle at = bounds.get(i);
            at.translate(x, y);
            if (g.hitClip(at.x, at.y, at.width, at.height)) {
                paint(g, files.get(i), at);
            }
        }
        g.dispose();
    }

    private void paint(Graphics2D g, ShownFile shown, Rectangle at) {
        if (shown.file().picture()) {
            double scale = g.getTransform().getScaleX();
            FilePreviews.Seen seen =
                    sight.seen(shown.file(), (int) Math.ceil(at.width * scale), (int) Math.ceil(at.height * scale));
            if (seen.image().isPresent()) {
                PicturePainting.paint(g, seen.image().get(), at, UIScale.scale(ARC));
            } else if (seen.failed()) {
                paintGround(g, at);
                paintCard(g, shown, at, Texts.get("file.failed"));
            } else {
                paintGround(g, at);
                paintWaiting(g, at);
            }
        } else {
            paintGround(g, at);
            paintCard(g, shown, at, details(shown));
        }
    }

    private void paintWaiting(Graphics2D g, Rectangle at) {
        int middle = at.y + (at.height - picture.getIconHeight()) / 2;
        picture.paintIcon(host, g, at.x + (at.width - picture.getIconWidth()) / 2, middle);
        FontMetrics metrics = host.getFontMetrics(small());
        String text = Texts.get("file.loading");
        int below = middle + picture.getIconHeight() + UIScale.scale(4);
        if (below + metrics.getHeight() < at.y + at.height && metrics.stringWidth(text) < at.width) {
            g.setFont(small());
            g.setColor(Colors.SECONDARY.get());
            g.drawString(text, at.x + (at.width - metrics.stringWidth(text)) / 2, below + metrics.getAscent());
        }
    }

    private void paintCard(Graphics2D g, ShownFile shown, Rectangle at, String below) {
        int pad = UIScale.scale(12);
        paper.paintIcon(host, g, at.x + pad, at.y + (at.height - paper.getIconHeight()) / 2);
        int left = at.x + pad + paper.getIconWidth() + pad;
        int space = at.x + at.width - pad - left;
        FontMetrics bold = host.getFontMetrics(bold());
        FontMetrics small = host.getFontMetrics(small());
        int top = at.y + (at.height - bold.getHeight() - small.getHeight()) / 2;
        g.setFont(bold());
        g.setColor(host.getForeground());
        EmojiString.draw(g, Ellipsis.cut(shown.file().name(), bold, space), left, top + bold.getAscent());
        g.setFont(small());
        g.setColor(Colors.SECONDARY.get());
        String details = Ellipsis.cut(below, small, space);
        g.drawString(details, left, top + bold.getHeight() + small.getAscent());
        shown.sending().ifPresent(file -> paintProgress(g, sight.sent(file), at));
    }

    private String details(ShownFile shown) {
        String details = FileTexts.details(shown.file());
        return shown.sending()
                .map(file -> Texts.get("file.sent", (int) Math.floor(100 * sight.sent(file)), details))
                .orElse(details);
    }

    private static void paintProgress(Graphics2D g, double part, Rectangle at) {
        int height = Math.max(2, UIScale.scale(3));
        int inset = UIScale.scale(ARC);
        int width = at.width - 2 * inset;
        int y = at.y + at.height - height - Math.max(1, UIScale.scale(1));
        g.setColor(Colors.COMPOSER_BORDER.get());
        g.fillRoundRect(at.x + inset, y, width, height, height, height);
        g.setColor(Colors.BADGE.get());
        g.fillRoundRect(at.x + inset, y, (int) Math.round(width * part), height, height, height);
    }

    private void paintGround(Graphics2D g, Rectangle at) {
        float edge = Math.max(1, UIScale.scale(1f));
        float arc = UIScale.scale((float) ARC);
        g.setColor(Colors.COMPOSER_BORDER.get());
        g.fill(new RoundRectangle2D.Float(at.x, at.y, at.width, at.height, arc, arc));
        g.setColor(Colors.COMPOSER.get());
        g.fill(new RoundRectangle2D.Float(
                at.x + edge, at.y + edge, at.width - 2 * edge, at.height - 2 * edge, arc - edge, arc - edge));
    }

    private static Dimension size(ShownFile shown, int width) {
        if (!shown.file().picture()) {
            return new Dimension(Math.min(width, UIScale.scale(CARD_WIDTH)), UIScale.scale(CARD_HEIGHT));
        }
        Pixels pixels = shown.file().thumbnail().orElseThrow();
        double most = Math.min(width, UIScale.scale(PICTURE_WIDTH));
        double scale = Math.min(
                UIScale.scale(1f),
                Math.min(most / pixels.width(), (double) UIScale.scale(PICTURE_HEIGHT) / pixels.height()));
        int smallest = UIScale.scale(MIN_SIDE);
        return new Dimension(
                Math.min(width, Math.max(smallest, (int) Math.round(pixels.width() * scale))), Math.max(smallest, (int)
                        Math.round(pixels.height() * scale)));
    }

    private Font bold() {
        return UIManager.getFont("semibold.font").deriveFont(host.getFont().getSize2D());
    }

    private static Font small() {
        return UIManager.getFont("medium.font");
    }
}
