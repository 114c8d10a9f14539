package org.chatrpc.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.PresenceSet;
import org.junit.jupiter.api.Test;

class DeferredNotificationsTest {
    private final List<Set<String>> told = new ArrayList<>();
    private final DeferredNotifications news = new DeferredNotifications(usernames -> {
        told.add(usernames);
        throw new ArithmeticException("on purpose");
    });
    private final PresenceChoices choices = new PresenceChoices(news::add);

    private static LogEntry busy(long seq, String username) {
        return new LogEntry(
                seq,
                Instant.EPOCH,
                new PresenceSet(new ChosenPresence(username, ChosenPresence.Status.BUSY, "", ChosenPresence.NO_END)));
    }

    @Test
    void whoChoseIsToldOnceAndOnlyAfterTheLogHasTheEntries() {
        List<LogEntry> entries = List.of(busy(1, "ann"), busy(2, "bob"));
        choices.apply(entries);
        assertThat(told).isEmpty();

        news.apply(entries);
        news.apply(List.of());
        assertThat(told).containsExactly(Set.of("ann", "bob"));
    }

    /** Otherwise the journal would take memory for inconsistent and load all of it again. */
    @Test
    void aListenerThatFailsStopsNothing() {
        for (LogEntry entry : List.of(busy(1, "ann"), busy(2, "bob"))) {
            choices.apply(List.of(entry));
            news.apply(List.of(entry));
        }

        assertThat(told).containsExactly(Set.of("ann"), Set.of("bob"));
        assertThat(List.of("ann", "bob"))
                .allSatisfy(
                        username -> assertThat(choices.of(username).status()).isEqualTo(ChosenPresence.Status.BUSY));
    }
}
