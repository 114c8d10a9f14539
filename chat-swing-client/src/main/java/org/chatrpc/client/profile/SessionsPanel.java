package org.chatrpc.client.profile;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The list of sessions, each with a button to end it. View of a {@link SessionsModel}. */
final class SessionsPanel extends JPanel {

    private final DateTimeFormatter times;
    private final DateTimeFormatter dates;
    private final JPanel rows =
            new ScrollingColumn(new MigLayout("insets 8 24 8 24, fillx, wrap 1, gapy 0", "[grow, fill, 0::]"));
    private final NoticePane message = new NoticePane("sessions", ProfileDialog.FORM_WIDTH - 48);
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JButton everywhere = new JButton(Texts.get("sessions.everywhere"));
    private final transient BiConsumer<String, List<String>> end;

    /** @param end asks for confirmation and ends sessions: their name in the question, and their ids */
    SessionsPanel(SessionsModel model, ZoneId zone, BiConsumer<String, List<String>> end) {
        super(new MigLayout("insets 16 0 0 0, wrap 1, fill", "[grow, fill, 0::]", "[][grow, fill][]"));
        this.end = end;
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(zone);
        WrapLabel note = new WrapLabel(ProfileDialog.FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("sessions.note"));
        add(note, "gapleft 24, gapright 24");
        JScrollPane scroll = new JScrollPane(rows);
        int line = Math.max(1, UIScale.scale(1));
        scroll.setBorder(BorderFactory.createMatteBorder(line, 0, 0, 0, Colors.SEPARATOR.get()));
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(32));
        scroll.getAccessibleContext().setAccessibleName(Texts.get("command.sessions"));
        middle.add(scroll, "list");
        middle.add(message, "message");
        add(middle, "gaptop 12, h 264!");
        everywhere.setName("sessions.everywhere");
        everywhere.addActionListener(event -> end.accept("", model.others()));
        add(everywhere, "gapleft push, gapright 24, gapbottom 8, growx 0");

        model.sessions().show(this::fill);
        message.follow(model.message(), text -> cards.show(middle, text.isEmpty() ? "list" : "message"));
    }

    private void fill(List<OwnSession> sessions) {
        rows.removeAll();
        sessions.forEach(session -> rows.add(row(session)));
        everywhere.setEnabled(sessions.size() > 1);
        rows.revalidate();
        rows.repaint();
    }

    private Component row(OwnSession session) {
        JPanel row = new JPanel(new MigLayout(
                "insets 10 0 10 0, fillx, gapx 12, novisualpadding", "[][grow, fill, 0::][]", "[]2[]2[]"));
        row.add(new JLabel(Icons.DEVICES.icon(20, Colors.SECONDARY)), "spany 3, aligny top");
        String client = session.clientName().isEmpty() ? Texts.get("sessions.unknown") : session.clientName();
        JLabel name = new JLabel(client);
        name.putClientProperty(FlatClientProperties.STYLE, "font: $semibold.font");
        row.add(name, "cell 1 0, wmin 0");
        row.add(small(since(session)), "cell 1 1, wmin 0");
        row.add(
                small(Texts.get("sessions.seen", time(session.lastSeenAt()), dates.format(session.expiresAt()))),
                "cell 1 2, spanx 2, wmin 0");
        if (session.current()) {
            JLabel here = new JLabel(Texts.get("sessions.here"));
            here.setName("sessions.here");
            here.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ONLINE.key());
            row.add(here, "cell 2 0, spany 2, aligny center");
        } else {
            JButton out = new JButton(Texts.get("sessions.end"));
            out.setName("sessions.end");
            out.getAccessibleContext().setAccessibleName(Texts.get("sessions.end") + ": " + client);
            out.addActionListener(event -> end.accept(client, List.of(session.id())));
            out.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent event) {
                    row.scrollRectToVisible(new Rectangle(row.getSize()));
                }
            });
            row.add(out, "cell 2 0, spany 2, aligny center");
        }
        return row;
    }

    private String since(OwnSession session) {
        String day = dates.format(session.createdAt());
        return session.address().isEmpty()
                ? Texts.get("sessions.sinceOnly", day)
                : Texts.get("sessions.since", day, session.address());
    }

    private static JLabel small(String text) {
        JLabel label = Controls.secondary(text);
        label.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        return label;
    }

    private String time(Instant instant) {
        return times.format(instant);
    }
}
