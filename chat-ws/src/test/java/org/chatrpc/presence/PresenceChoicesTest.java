package org.chatrpc.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.PresenceSet;
import org.junit.jupiter.api.Test;

class PresenceChoicesTest {
    private final List<Set<String>> told = new ArrayList<>();
    private final PresenceChoices choices = new PresenceChoices(usernames -> {
        told.add(usernames);
        throw new ArithmeticException("on purpose");
    });

    private static LogEntry busy(long seq, String username) {
        return new LogEntry(
                seq,
                Instant.EPOCH,
                new PresenceSet(new ChosenPresence(username, ChosenPresence.Status.BUSY, "", ChosenPresence.NO_END)));
    }

    /** The journal would take memory for inconsistent and load all of it again. */
    @Test
    void aListenerThatFailsStopsNoChoice() {
        choices.apply(List.of(busy(1, "ann"), busy(2, "bob")));

        assertThat(told).containsExactly(Set.of("ann"), Set.of("bob"));
        assertThat(List.of("ann", "bob"))
                .allSatisfy(
                        username -> assertThat(choices.of(username).status()).isEqualTo(ChosenPresence.Status.BUSY));
    }
}
