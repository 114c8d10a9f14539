package org.chatrpc.client.ui;

import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;

/** The usable area of a screen. */
public final class ScreenArea {
    private ScreenArea() {}

    /** Excludes the bars of the desktop. */
    public static Rectangle of(GraphicsConfiguration screen) {
        Rectangle bounds = screen.getBounds();
        Insets bars = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        bounds.x += bars.left;
        bounds.y += bars.top;
        bounds.width -= bars.left + bars.right;
        bounds.height -= bars.top + bars.bottom;
        return bounds;
    }
}
