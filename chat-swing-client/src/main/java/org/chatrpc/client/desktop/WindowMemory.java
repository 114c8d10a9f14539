package org.chatrpc.client.desktop;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.ScreenArea;

/** Restores a window's position as far as the current screens allow, and saves its changes. */
public final class WindowMemory {

    private final JFrame frame;
    private final Value<String> place;
    private Rectangle normal;

    /**
     *
     * @param place as written by {@link WindowPlace}; empty for unknown
     * @param usual the size of a window with no saved position
     */
    public WindowMemory(JFrame frame, Value<String> place, Dimension usual) {
        this.frame = frame;
        this.place = place;
        WindowPlace.parse(place.get())
                .ifPresentOrElse(
                        earlier -> place(earlier.within(screens(), frame.getMinimumSize())),
                        () -> placeInitially(usual));
        normal = frame.getBounds();
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent event) {
                remember();
            }

            @Override
            public void componentResized(ComponentEvent event) {
                remember();
            }
        });
        frame.addWindowStateListener(event -> remember());
    }

    private void place(WindowPlace earlier) {
        frame.setBounds(earlier.bounds());
        if (earlier.maximised()) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
    }

    /** The desktop chooses the position, but not every desktop keeps the whole window on the screen. */
    private void placeInitially(Dimension usual) {
        WindowPlace first = new WindowPlace(new Rectangle(usual), false).within(screens(), frame.getMinimumSize());
        frame.setSize(first.bounds().getSize());
        frame.setLocationByPlatform(true);
    }

    private void remember() {
        if (!frame.isShowing() || (frame.getExtendedState() & Frame.ICONIFIED) != 0) {
            return;
        }
        boolean maximised = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        if (!maximised) {
            normal = frame.getBounds();
        }
        place.set(new WindowPlace(normal, maximised).toString());
    }

    /** The main screen first. */
    private static List<Rectangle> screens() {
        GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        List<Rectangle> screens = new ArrayList<>();
        for (GraphicsDevice device : environment.getScreenDevices()) {
            boolean first = device == environment.getDefaultScreenDevice();
            screens.add(first ? 0 : screens.size(), ScreenArea.of(device.getDefaultConfiguration()));
        }
        return screens;
    }
}
