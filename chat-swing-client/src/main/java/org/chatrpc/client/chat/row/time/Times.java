package org.chatrpc.client.chat.row.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.chatrpc.client.ui.Texts;

/** Formats times and days for the user's locale. */
public final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM);

    /** Locale-independent, for text that leaves the client. */
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Times() {}

    public static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Date and time with seconds. */
    public static String full(Instant at) {
        return FULL.format(at.atZone(ZoneId.systemDefault()));
    }

    public static String sortable(Instant at) {
        return SORTABLE.format(at.atZone(ZoneId.systemDefault()));
    }

    public static String day(LocalDate date, LocalDate today) {
        return day(date, today, DAY);
    }

    /** Without the day of the week, for narrow places. */
    public static String shortDay(LocalDate date, LocalDate today) {
        return day(date, today, SHORT_DAY);
    }

    private static String day(LocalDate date, LocalDate today, DateTimeFormatter format) {
        if (date.equals(today)) {
            return Texts.get("day.today");
        }
        return date.equals(today.minusDays(1)) ? Texts.get("day.yesterday") : format.format(date);
    }
}
