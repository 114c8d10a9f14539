package org.chatrpc.client.announce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.ui.Texts;

/** The current announcement, unless the user has hidden it; contains no UI code. */
public final class AnnouncementModel {

    /**
     * What is shown.
     *
     * @param text one line
     * @param detail who says it, and until when
     */
    public record Shown(String text, String detail) {}

    private final Value<Optional<Shown>> shown = new Value<>(Optional.empty());
    private final Value<Optional<Announcement>> told;
    private final Value<String> hidden;
    private final Value<LocalDate> today;
    private final ZoneId zone;

    /**
     * @param hidden the id of the announcement that the user has hidden; stored, and outlives the session
     * @param today the current day
     */
    public AnnouncementModel(
            Value<Optional<Announcement>> told, Value<String> hidden, Value<LocalDate> today, ZoneId zone) {
        this.told = told;
        this.hidden = hidden;
        this.today = today;
        this.zone = zone;
        told.show(announcement -> refresh());
        today.onChange(day -> refresh());
    }

    /** Empty if there is nothing to show. */
    public Value<Optional<Shown>> shown() {
        return shown;
    }

    /** The user has read it. */
    public void hide() {
        told.get().ifPresent(announcement -> hidden.set(announcement.id()));
        refresh();
    }

    private void refresh() {
        shown.set(told.get()
                .filter(announcement -> !announcement.id().equals(hidden.get()))
                .map(announcement -> new Shown(announcement.text(), detail(announcement))));
    }

    private String detail(Announcement announcement) {
        return announcement
                .end()
                .map(end -> Texts.get("announcement.until", time(end, zone, today.get())))
                .orElse(Texts.get("announcement.by"));
    }

    static String time(Instant end, ZoneId zone, LocalDate today) {
        boolean isToday = LocalDate.ofInstant(end, zone).equals(today);
        DateTimeFormatter format = isToday
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.format(end.atZone(zone));
    }
}
