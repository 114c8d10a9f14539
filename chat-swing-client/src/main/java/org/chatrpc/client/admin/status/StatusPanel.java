package org.chatrpc.client.admin.status;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.HierarchyEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;

/** The figures of the server, with plots of the last minutes, of one node. View of a {@link StatusModel}. */
public final class StatusPanel extends JPanel {

    private static final double KIB_PER_MIB = 1024;

    private final JLabel chat = figure("serverStatus.chat");
    private final JLabel people = figure("serverStatus.people");
    private final WrapLabel node;
    private final WrapLabel problem;
    private final JComboBox<String> groups = new JComboBox<>();
    private final JLabel nodesLabel = Controls.secondary(Texts.get("serverPlots.node"));
    private final JComboBox<String> nodes = new JComboBox<>();
    private final PlotsPane plots = new PlotsPane();
    private final transient StatusModel model;
    private final DateTimeFormatter times;
    /** In the order of the box, which has one more at the top. */
    private transient List<Instant> starts = List.of();

    private boolean filling;

    /** @param width of the panel, in unscaled pixels */
    public StatusPanel(StatusModel model, ZoneId zone, int width) {
        super(new MigLayout(
                "insets 16 24 8 24, wrap 2, fillx, gapx 24, hidemode 3, novisualpadding",
                "[grow, fill, 0::, sizegroup half][grow, fill, 0::, sizegroup half]",
                "[]4[]"));
        this.model = model;
        // With seconds, as nodes are often started one shortly after the other.
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withZone(zone);
        node = new WrapLabel(width - 48);
        node.setName("serverStatus.node");
        problem = new WrapLabel(width - 48);
        problem.setName("serverStatus.problem");
        add(people, "spanx, wmin 0");
        add(chat, "spanx, wmin 0");
        add(node, "spanx");
        add(problem, "spanx");
        addChoices();
        add(plots(), "spanx, gaptop 8, grow, push, h 120:240:");
        WrapLabel note = new WrapLabel(width - 48);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(
                Texts.get("serverStatus.about", StatusModel.PAUSE.toSeconds(), StatusSamples.RETENTION.toMinutes()));
        add(note, "spanx, gaptop 8");
        model.nodes().show(this::show);
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

    private void addChoices() {
        groups.setName("serverPlots.group");
        for (PlotGroup group : PlotGroup.values()) {
            groups.addItem(group.text());
        }
        groups.addItem(Texts.get("serverPlots.all"));
        groups.addActionListener(event -> show(model.nodes().get()));
        nodes.setName("serverPlots.nodes");
        nodes.addItem(Texts.get("serverPlots.lastNode"));
        nodes.addActionListener(event -> {
            if (!filling) {
                show(model.nodes().get());
            }
        });
        JLabel groupsLabel = Controls.secondary(Texts.get("serverPlots.group"));
        groupsLabel.setLabelFor(groups);
        nodesLabel.setLabelFor(nodes);
        add(column(groupsLabel, groups), "gaptop 12");
        add(column(nodesLabel, nodes), "gaptop 12");
    }

    private static JPanel column(JLabel label, JComponent control) {
        JPanel column = new JPanel(
                new MigLayout("insets 0, wrap 1, fillx, hidemode 3, novisualpadding", "[grow, fill, 0::]", "[]2[]"));
        column.add(label, "wmin 0");
        column.add(control, "wmin 0");
        return column;
    }

    private JScrollPane plots() {
        JScrollPane scroll = new JScrollPane(
                plots,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setName("serverPlots.scroll");
        return scroll;
    }

    private void show(StatusNodes answered) {
        offer(answered.starts());
        answered.shown(chosenNode()).ifPresent(this::show);
    }

    private void show(StatusSamples samples) {
        ServerStatus now = samples.last().status();
        people.setText(Texts.get("serverStatus.people", now.accounts(), now.activeAccounts(), now.administrators()));
        chat.setText(Texts.get("serverStatus.chat", now.rooms(), now.openSessions()));
        node.setText(Texts.get(
                now.ready() ? "serverStatus.node" : "serverStatus.node.notReady",
                times.format(now.startedAt()),
                now.maxWaitingPolls(),
                Math.round(now.memoryMaxKib() / KIB_PER_MIB)));
        plots.show(StatusPlots.of(now, chosenGroup()), samples);
    }

    /** Empty for all. */
    private Optional<PlotGroup> chosenGroup() {
        int chosen = groups.getSelectedIndex();
        return chosen < PlotGroup.values().length ? Optional.of(PlotGroup.values()[chosen]) : Optional.empty();
    }

    /** Empty for the one that responded last. */
    private Optional<Instant> chosenNode() {
        int chosen = nodes.getSelectedIndex();
        return chosen > 0 ? Optional.of(starts.get(chosen - 1)) : Optional.empty();
    }

    /** Lets the user choose, if there is a choice. The selection stays as long as the item exists. */
    private void offer(List<Instant> answered) {
        nodes.setVisible(answered.size() > 1);
        nodesLabel.setVisible(answered.size() > 1);
        if (answered.equals(starts)) {
            return;
        }
        Optional<Instant> chosen = chosenNode();
        filling = true;
        starts = answered;
        while (nodes.getItemCount() > 1) {
            nodes.removeItemAt(1);
        }
        starts.forEach(start -> nodes.addItem(Texts.get("serverPlots.startedAt", times.format(start))));
        nodes.setSelectedIndex(chosen.map(starts::indexOf).orElse(-1) + 1);
        filling = false;
    }

    private static JLabel figure(String name) {
        JLabel label = new JLabel(" ");
        label.setName(name);
        return label;
    }
}
