package org.chatrpc.client.chat.file;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A picture that can be zoomed and moved. */
final class ViewerCanvas extends JComponent implements Accessible {

    static final double STEP = 1.25;

    private static final double MAX_ZOOM = 16;
    private static final double MIN_ZOOM = 0.02;

    private transient Optional<BufferedImage> image = Optional.empty();
    /** Screen pixels per pixel of the picture; 0 to fit the window. */
    private double zoom;
    /** The middle of the view in the picture, from 0 to 1. */
    private double centreX = 0.5;

    private double centreY = 0.5;
    private transient Optional<Point> dragged = Optional.empty();

    ViewerCanvas() {
        setFocusable(true);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                dragged = Optional.of(event.getPoint());
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                dragged.ifPresent(from -> pan(from.x - event.getX(), from.y - event.getY()));
                dragged = Optional.of(event.getPoint());
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                dragged = Optional.empty();
            }

            @Override
            public void mouseWheelMoved(MouseWheelEvent event) {
                zoomBy(Math.pow(STEP, -event.getPreciseWheelRotation()));
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
    }

    /** Shows a picture, or nothing. */
    void show(Optional<BufferedImage> picture) {
        image = picture;
        fit();
    }

    /** Zooms so that the whole picture is visible. */
    void fit() {
        zoom = 0;
        centreX = 0.5;
        centreY = 0.5;
        repaint();
    }

    /** Zooms to one pixel of the picture per pixel of the screen. */
    void actual() {
        zoom = 1;
        repaint();
    }

    void zoomBy(double factor) {
        zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, scale() * factor));
        repaint();
    }

    /** Screen pixels per pixel of the picture. */
    double scale() {
        if (zoom > 0) {
            return zoom;
        }
        return image.map(picture -> Math.min(
                        1,
                        Math.min((double) getWidth() / picture.getWidth(), (double) getHeight() / picture.getHeight())))
                .orElse(1.0);
    }

    void pan(int dx, int dy) {
        image.ifPresent(picture -> {
            centreX = Math.max(0, Math.min(1, centreX + dx / (picture.getWidth() * scale())));
            centreY = Math.max(0, Math.min(1, centreY + dy / (picture.getHeight() * scale())));
            repaint();
        });
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(640, 420);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        image.ifPresent(picture -> {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    scale() > 2
                            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            int width = Math.max(1, (int) Math.round(picture.getWidth() * scale()));
            int height = Math.max(1, (int) Math.round(picture.getHeight() * scale()));
            g.drawImage(
                    picture, left(width, getWidth(), centreX), left(height, getHeight(), centreY), width, height, null);
            g.dispose();
        });
    }

    /** Centred while it fits; otherwise with no gap at its edges. */
    private static int left(int length, int space, double centre) {
        if (length <= space) {
            return (space - length) / 2;
        }
        return (int) Math.max(space - length, Math.min(0, Math.round(space / 2.0 - centre * length)));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ICON;
                }
            };
        }
        return accessibleContext;
    }
}
