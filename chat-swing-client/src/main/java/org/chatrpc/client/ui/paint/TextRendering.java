package org.chatrpc.client.ui.paint;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.Optional;

/** How to draw text with custom layout: antialiased, with whole-pixel advances, and measured as it is painted. */
public final class TextRendering {

    private TextRendering() {}

    /** For measuring what a component will paint on its screen. */
    public static FontRenderContext context(Component host) {
        AffineTransform screen = Optional.ofNullable(host.getGraphicsConfiguration())
                .map(GraphicsConfiguration::getDefaultTransform)
                .orElseGet(AffineTransform::new);
        return new FontRenderContext(
                screen, RenderingHints.VALUE_TEXT_ANTIALIAS_ON, RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
    }

    /** For painting, with the desktop's hints where available. */
    public static void prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
            g.addRenderingHints(hints);
        } else {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
    }
}
