package org.chatrpc.client.admin.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.ui.ByteSizes;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** What is shown of days and runs. */
public final class RetentionTexts {

    private final DateTimeFormatter times;
    private final DateTimeFormatter days;

    /** @param zone of the times shown */
    RetentionTexts(ZoneId zone) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(zone);
    }

    /**
     * How the retention of a room differs from the default, for a list; empty if it does not. Days are left out while the
     * room is on legal hold.
     */
    public static Optional<String> note(ManagedRoom room) {
        if (room.held()) {
            return Optional.of(Texts.get("adminRooms.held"));
        }
        return room.kept().equals(RetentionDays.AS_SERVER)
                ? Optional.empty()
                : Optional.of(Texts.get("adminRooms.ownDays"));
    }

    /** The custom retention of a room and the reason for its legal hold; empty if neither. */
    public static String kept(ManagedRoom room) {
        String held = room.holdReason().isEmpty() ? "" : Texts.get("adminRooms.held.reason", room.holdReason());
        String days = room.kept().equals(RetentionDays.AS_SERVER)
                ? ""
                : Texts.get(
                        "adminRooms.kept",
                        room.kept().messages().orElse(-1),
                        room.kept().files().orElse(-1));
        return held + (held.isEmpty() || days.isEmpty() ? "" : " – ") + days;
    }

    String server(Retention retention) {
        return Texts.get("retention.server", retention.messageDays(), retention.fileDays());
    }

    String last(Retention retention) {
        return retention
                .finishedAt()
                .map(at -> Texts.get("retention.last", times.format(at), retention.messages(), retention.files()))
                .orElse(Texts.get("retention.never"));
    }

    String next(Retention retention) {
        return Texts.get("retention.next", times.format(retention.nextAt()));
    }

    String running(Optional<Instant> since) {
        return since.map(at -> Texts.get("retention.running", times.format(at))).orElse(Texts.get("retention.begins"));
    }

    String total(Preview preview, boolean running) {
        String total = Texts.get(
                running ? "retention.left" : "retention.total",
                preview.messages(),
                preview.files(),
                ByteSizes.text(preview.fileBytes()),
                preview.places());
        return preview.held() == 0 ? total : total + " " + Texts.get("retention.heldTotal", preview.held());
    }

    Line line(RemovalPreview room) {
        String messages = room.oldestAt()
                .map(at -> Texts.get("retention.messages.since", room.messages(), days.format(at)))
                .orElse(Texts.get("retention.messages", room.messages()));
        String files = Texts.get("retention.files", room.files(), ByteSizes.text(room.fileBytes()));
        return new Line(
                (room.room().isPresent() ? Icons.HASH : Icons.PEOPLE).icon(20, Colors.SECONDARY),
                room.room().orElse(Texts.get("retention.direct")),
                Texts.get("retention.detail", messages, files),
                room.held() ? Texts.get("adminRooms.held") : "");
    }
}
