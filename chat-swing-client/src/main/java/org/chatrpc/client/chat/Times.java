package org.chatrpc.client.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.chatrpc.client.ui.Texts;

/** Times and days as people write them here. */
final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private Times() {}

    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    static String day(LocalDate date) {
        LocalDate today = LocalDate.now();
        if (date.equals(today)) {
            return Texts.get("day.today");
        }
        return date.equals(today.minusDays(1)) ? Texts.get("day.yesterday") : DAY.format(date);
    }
}
