package org.chatrpc.client.admin.status;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.status.StatusSamples.Point;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;

/** Plots in two columns, as wide as what scrolls them; it gets the focus, so that the keys scroll it. */
final class PlotsPane extends ScrollingColumn {

    private transient List<StatusPlot> shown = List.of();
    private final transient List<Cell> cells = new ArrayList<>();

    PlotsPane() {
        super(new MigLayout(
                "insets 4 12 12 12, wrap 2, fillx, gapx 20, novisualpadding",
                "[grow, fill, 0::, sizegroup column][grow, fill, 0::, sizegroup column]",
                "[]0[]"));
        setName("serverPlots");
        setFocusable(true);
        getAccessibleContext().setAccessibleName(Texts.get("serverPlots.name"));
    }

    /** Shows these plots of a node. */
    void show(List<StatusPlot> plots, StatusSamples samples) {
        // By name, because the plot of a metric without a text is created anew each time.
        if (!names(plots).equals(names(shown))) {
            shown = plots;
            fill();
        }
        cells.forEach(cell -> cell.show(samples));
    }

    private static List<String> names(List<StatusPlot> plots) {
        return plots.stream().map(StatusPlot::name).toList();
    }

    private void fill() {
        removeAll();
        cells.clear();
        for (StatusPlot plot : shown) {
            Cell cell = new Cell(plot);
            cells.add(cell);
            // The names that a server gives are long.
            add(cell, "gaptop 12" + (plot.group() == PlotGroup.OTHER ? ", newline, spanx" : ""));
        }
        if (shown.isEmpty()) {
            add(Controls.secondary(Texts.get("serverPlots.none")), "gaptop 12, spanx, wmin 0");
        }
        revalidate();
        repaint();
    }

    /** A plot with its heading above and its scale below. */
    private static final class Cell extends JPanel {
        private final JLabel title = new JLabel(" ");
        private final JLabel scale = Controls.secondary("");
        private final Plot line = new Plot();
        private final NumberFormat numbers = NumberFormat.getNumberInstance();
        private final transient StatusPlot plot;

        Cell(StatusPlot plot) {
            super(new MigLayout("insets 0, wrap 1, fillx", "[grow, fill, 0::]", "[]2[]2[]"));
            this.plot = plot;
            title.setName(plot.name());
            line.setName(plot.name() + ".plot");
            Controls.showMarkupAsItIs(title);
            numbers.setMaximumFractionDigits(plot.decimals());
            add(title, "wmin 0");
            add(line, "growx");
            add(scale, "wmin 0");
        }

        void show(StatusSamples samples) {
            ServerStatus status = samples.last().status();
            List<Point> points = plot.points().apply(samples);
            double top = Plot.ceiling(points);
            String now = points.isEmpty()
                    ? Texts.get("serverStatus.nothing")
                    : numbers.format(points.get(points.size() - 1).value());
            title.setText(plot.title(status, now));
            scale.setText(
                    points.isEmpty()
                            ? Texts.get("serverStatus.unknown")
                            : Texts.get("serverStatus.scale", numbers.format(top)));
            line.getAccessibleContext().setAccessibleName(title.getText() + ". " + scale.getText());
            line.show(points, top);
        }
    }
}
