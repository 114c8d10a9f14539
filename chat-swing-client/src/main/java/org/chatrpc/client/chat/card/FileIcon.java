package org.chatrpc.client.chat.card;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.Icon;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * A file in a list: the thumbnail of a picture once it is there, or else a sheet of paper.
 *
 * @param size of each edge, in unscaled pixels
 */
public record FileIcon(Attachment file, FilePreviews sight, int size) implements Icon {

    private static final int ARC = 8;
    private static final int SIGN = 24;

    @Override
    public void paintIcon(Component host, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int edge = getIconWidth();
        Optional<BufferedImage> image = Optional.empty();
        if (file.picture()) {
            int pixels = (int) Math.ceil(edge * g.getTransform().getScaleX());
            image = sight.seen(file, pixels, pixels).image();
        }
        if (image.isPresent()) {
            PicturePainting.paint(g, image.get(), new Rectangle(x, y, edge, edge), UIScale.scale(ARC));
        } else {
            g.setColor(Colors.COMPOSER.get());
            float arc = UIScale.scale((float) ARC);
            g.fill(new RoundRectangle2D.Float(x, y, edge, edge, arc, arc));
            Icon sign = (file.picture() ? Icons.PICTURE : Icons.FILE).icon(SIGN, Colors.SECONDARY);
            sign.paintIcon(host, g, x + (edge - sign.getIconWidth()) / 2, y + (edge - sign.getIconHeight()) / 2);
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size);
    }
}
