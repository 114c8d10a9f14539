package org.chatrpc.client.admin.status;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.HierarchyEvent;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.status.StatusSamples.Point;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;

/** The figures of the server, with plots of the last minutes. View of a {@link StatusModel}. */
public final class StatusPanel extends JPanel {

    private static final double KIB_PER_MIB = 1024;

    private final JLabel chat = figure("serverStatus.chat");
    private final JLabel people = figure("serverStatus.people");
    private final WrapLabel node;
    private final WrapLabel problem;
    private final List<Runnable> plots = new ArrayList<>();
    private final transient StatusModel model;
    private final DateTimeFormatter times;

    /** @param width of the panel, in unscaled pixels */
    public StatusPanel(StatusModel model, ZoneId zone, int width) {
        super(new MigLayout("insets 16 24 8 24, wrap 2, fillx, gapx 24, hidemode 3", "[grow, fill, 0::]", "[]4[]"));
        this.model = model;
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
        node = new WrapLabel(width - 48);
        node.setName("serverStatus.node");
        problem = new WrapLabel(width - 48);
        problem.setName("serverStatus.problem");
        add(people, "spanx, wmin 0");
        add(chat, "spanx, wmin 0");
        add(node, "spanx");
        add(problem, "spanx");
        plot("serverStatus.polls", samples -> samples.of(ServerStatus::waitingPolls), 0);
        plot("serverStatus.writes", samples -> samples.of(ServerStatus::queuedWrites), 0);
        plot("serverStatus.entries", samples -> samples.rate(ServerStatus::logPosition), 1);
        plot("serverStatus.memory", samples -> samples.of(status -> status.memoryUsedKib() / KIB_PER_MIB), 0);
        WrapLabel note = new WrapLabel(width - 48);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("serverStatus.about", StatusModel.PAUSE.toSeconds(), StatusSamples.KEPT.toMinutes()));
        add(note, "spanx, gaptop 12");
        model.samples().show(this::show);
        model.problem().show(text -> {
            problem.setText(text);
            problem.setVisible(!text.isEmpty());
        });
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                model.watch(isShowing());
            }
        });
    }

    private interface Figure {
        List<Point> of(StatusSamples samples);
    }

    private void plot(String key, Figure figure, int decimals) {
        JLabel title = figure(key);
        JLabel scale = Controls.secondary("");
        Plot plot = new Plot();
        plot.setName(key + ".plot");
        NumberFormat numbers = NumberFormat.getNumberInstance();
        numbers.setMaximumFractionDigits(decimals);
        JPanel cell = new JPanel(new MigLayout("insets 0, wrap 1, fillx", "[grow, fill, 0::]", "[]2[]2[]"));
        cell.add(title, "wmin 0");
        cell.add(plot, "growx");
        cell.add(scale, "wmin 0");
        add(cell, "gaptop 12, sizegroup plots");
        plots.add(() -> {
            List<Point> points = figure.of(model.samples().get());
            double top = Plot.ceiling(points);
            String now = points.isEmpty()
                    ? Texts.get("serverStatus.unknown")
                    : numbers.format(points.get(points.size() - 1).value());
            title.setText(Texts.get(key, now));
            scale.setText(Texts.get("serverStatus.scale", numbers.format(top)));
            plot.getAccessibleContext().setAccessibleName(title.getText() + ". " + scale.getText());
            plot.show(points, top);
        });
        plots.get(plots.size() - 1).run();
    }

    private void show(StatusSamples samples) {
        if (samples.isEmpty()) {
            return;
        }
        ServerStatus now = samples.last().status();
        people.setText(Texts.get("serverStatus.people", now.accounts(), now.activeAccounts(), now.administrators()));
        chat.setText(Texts.get("serverStatus.chat", now.rooms(), now.openSessions()));
        node.setText(Texts.get(
                now.ready() ? "serverStatus.node" : "serverStatus.node.notReady",
                times.format(now.startedAt()),
                now.maxWaitingPolls(),
                Math.round(now.memoryMaxKib() / KIB_PER_MIB)));
        plots.forEach(Runnable::run);
    }

    private static JLabel figure(String name) {
        JLabel label = new JLabel(" ");
        label.setName(name);
        return label;
    }
}
