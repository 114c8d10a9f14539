package org.chatrpc.client.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Texts;

/** Presence in words. */
public final class PresenceTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private PresenceTexts() {}

    /** A presence in a word. */
    public static String word(Presence presence) {
        return Texts.get("presence." + presence.name().toLowerCase(Locale.ROOT));
    }

    /** The presence, and what the person says about it. */
    public static String brief(Status status) {
        String word = word(status.presence());
        return status.text().isEmpty() ? word : Texts.get("presence.saying", word, status.text());
    }

    /** The complete presence, including when an offline user was last seen. */
    public static String full(Status status) {
        String brief = brief(status);
        return status.lastSeenAt()
                .map(at -> Texts.get("presence.seen", brief, time(at)))
                .orElse(brief);
    }

    private static String time(Instant at) {
        ZoneId zone = ZoneId.systemDefault();
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.now(zone));
        return (today ? TIME : DAY_AND_TIME).format(at.atZone(zone));
    }
}
