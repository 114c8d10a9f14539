package org.chatrpc.client.chat.row.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;

/** The current day, for headings that say "today". Confined to the event thread. */
public final class Today {

    /** The clock may be set, and the computer suspended, so midnight is not waited for in one go. */
    private static final Duration CHECK = Duration.ofSeconds(30);

    private final Value<LocalDate> day;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final ZoneId zone;
    private Subscription timer = () -> {};

    public Today(Dispatcher dispatcher, Clock clock, ZoneId zone) {
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.zone = zone;
        this.day = new Value<>(now());
        waitOn();
    }

    public Value<LocalDate> day() {
        return day;
    }

    /** Stops following the clock. */
    public void close() {
        timer.end();
    }

    private void check() {
        waitOn();
        day.set(now());
    }

    private void waitOn() {
        Duration untilMidnight = Duration.between(
                clock.instant(), now().plusDays(1).atStartOfDay(zone).toInstant());
        timer = dispatcher.after(untilMidnight.compareTo(CHECK) < 0 ? untilMidnight : CHECK, this::check);
    }

    private LocalDate now() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
