package org.chatrpc.client.admin.status;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.chatrpc.client.admin.status.StatusSamples.Point;
import org.chatrpc.client.ui.paint.Colors;

/** A line of the values of the last minutes, from zero at the bottom to a round number at the top. */
final class Plot extends JComponent {

    private static final int HEIGHT = 56;

    private transient List<Point> points = List.of();
    private double top = 1;

    Plot() {
        setPreferredSize(new Dimension(UIScale.scale(120), UIScale.scale(HEIGHT)));
    }

    /**
     * Shows other values.
     *
     * @param highest the value at the upper edge
     */
    void show(List<Point> next, double highest) {
        points = next;
        top = Math.max(highest, 1e-9);
        repaint();
    }

    /** The smallest of 1, 2, 5, 10, 20, … that no value exceeds. */
    static double ceiling(List<Point> values) {
        double most = values.stream().mapToDouble(Point::value).max().orElse(0);
        double unit = 1;
        while (true) {
            for (double step : new double[] {1, 2, 5}) {
                if (most <= step * unit) {
                    return step * unit;
                }
            }
            unit *= 10;
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int thin = Math.max(1, UIScale.scale(1));
        pen.setColor(Colors.SEPARATOR.get());
        pen.fillRect(0, 0, getWidth(), thin);
        pen.fillRect(0, getHeight() - thin, getWidth(), thin);
        if (points.size() > 1) {
            paintLine(pen);
        }
        pen.dispose();
    }

    private void paintLine(Graphics2D pen) {
        Instant end = points.get(points.size() - 1).at();
        Path2D line = new Path2D.Double();
        for (Point point : points) {
            if (line.getCurrentPoint() == null) {
                line.moveTo(x(point, end), y(point));
            } else {
                line.lineTo(x(point, end), y(point));
            }
        }
        Path2D area = new Path2D.Double(line);
        area.lineTo(getWidth(), getHeight());
        area.lineTo(x(points.get(0), end), getHeight());
        area.closePath();
        Color colour = Colors.ACCENT_TEXT.get();
        pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 40));
        pen.fill(area);
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(UIScale.scale(1.5f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
    }

    private double x(Point point, Instant end) {
        double before = Duration.between(point.at(), end).toMillis();
        return getWidth() * (1 - before / StatusSamples.RETENTION.toMillis());
    }

    private double y(Point point) {
        double margin = UIScale.scale(2f);
        return margin + (getHeight() - 2 * margin) * (1 - Math.min(1, point.value() / top));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
        }
        return accessibleContext;
    }
}
