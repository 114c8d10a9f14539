package org.chatrpc.account.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one node tells and another understands, message by message. */
class PresenceProtocolTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LocalPresence here = new LocalPresence("a1", nanos::get);
    private final RemotePresence there = new RemotePresence(nanos::get);

    private void deliver(List<String> messages) {
        messages.forEach(line -> there.receive(PresenceMessage.parse(line).orElseThrow()));
    }

    private List<String> told(String... online) {
        return here.next(Set.of(online), List.of());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void onlyChangesAreToldAndOtherwiseThatTheNodeIsAlive() {
        deliver(told("ann", "bob"));
        assertThat(told("ann", "bob")).isEmpty();

        List<String> changes = told("ann", "cid");
        assertThat(changes).singleElement().asString().contains("+cid", "-bob").doesNotContain("ann");
        deliver(changes);
        assertThat(there.isOnline("ann")).isTrue();
        assertThat(there.isOnline("bob")).isFalse();
        assertThat(there.isOnline("cid")).isTrue();

        pass(Duration.ofSeconds(20));
        assertThat(told("ann", "cid")).singleElement().asString().endsWith("HEARTBEAT");
        assertThat(told("ann", "cid")).isEmpty();
    }

    @Test
    void aCrowdIsToldInMessagesThatPostgresTakes() {
        Set<String> crowd = IntStream.range(0, 2_000)
                .mapToObj(i -> "someone-with-a-long-name-" + i)
                .collect(Collectors.toSet());
        List<String> messages = here.next(crowd, List.of());
        deliver(messages);

        assertThat(messages).hasSizeLessThan(15).allMatch(line -> line.length() <= PresenceChannel.MAX_BYTES);
        assertThat(crowd).allMatch(there::isOnline);
        assertThat(there.takeMissed()).isEmpty();
        List<String> gone = here.next(Set.of(), List.of());
        assertThat(gone).allMatch(line -> line.length() <= PresenceChannel.MAX_BYTES);
        deliver(gone);
        assertThat(crowd).noneMatch(there::isOnline);
        assertThat(there.takeMissed()).isEmpty();
    }

    @Test
    void whoMissedAMessageAsksAndIsToldAll() {
        deliver(told("ann"));
        told("ann", "bob");
        deliver(told("ann", "bob", "cid"));
        assertThat(there.isOnline("cid")).isFalse();
        assertThat(there.takeMissed()).containsExactly("a1");

        here.receive(new PresenceMessage("b2", 1, PresenceMessage.Kind.QUERY, List.of("a1")));
        deliver(told("ann", "bob", "cid"));
        assertThat(List.of("ann", "bob", "cid")).allMatch(there::isOnline);
        assertThat(there.takeMissed()).isEmpty();
    }

    @Test
    void aMissedChangeIsNoticedByTheNextHeartbeatEvenIfItWasTheLastOne() {
        deliver(told("ann"));
        told("ann", "bob");
        pass(Duration.ofSeconds(20));
        deliver(told("ann", "bob"));

        assertThat(there.takeMissed()).containsExactly("a1");
    }

    @Test
    void aQueryForAnotherNodeIsNotAnswered() {
        told("ann");
        here.receive(new PresenceMessage("b2", 1, PresenceMessage.Kind.QUERY, List.of("c3")));
        assertThat(told("ann")).isEmpty();
    }

    @Test
    void theUsersOfADeadNodeAreOfflineAfterAMinute() {
        deliver(told("ann"));
        pass(Duration.ofSeconds(59));
        assertThat(there.isOnline("ann")).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(there.isOnline("ann")).isFalse();
        there.removeExpired();

        deliver(told("ann"));
        assertThat(there.takeMissed()).containsExactly("a1");
    }

    @Test
    void theUsersOfANodeThatStopsAreOfflineAtOnce() {
        deliver(told("ann"));
        deliver(List.of(here.bye()));
        assertThat(there.isOnline("ann")).isFalse();
    }

    @Test
    void afterAFailureTheWholeStateIsToldAndAskedFor() {
        deliver(told("ann"));
        told("bob");
        here.lost();
        List<String> messages = told("bob");
        deliver(messages);

        assertThat(there.isOnline("ann")).isFalse();
        assertThat(there.isOnline("bob")).isTrue();
        assertThat(messages).last().asString().endsWith("QUERY");
    }

    @Test
    void theEndOfAStateWhoseBeginningWasMissedChangesNothing() {
        deliver(told("ann"));
        here.receive(new PresenceMessage("b2", 1, PresenceMessage.Kind.QUERY, List.of("a1")));
        List<String> again = told("ann");
        deliver(again.subList(again.size() - 1, again.size()));

        assertThat(there.isOnline("ann")).isTrue();
        assertThat(there.takeMissed()).isEmpty();
    }

    @Test
    void whatIsNoMessageIsPassedOver() {
        for (String line : List.of("", " ", "a", "a b QUERY", "a 1 UNKNOWN x", "a 1", "a 99999999999999999999 FULL")) {
            assertThat(PresenceMessage.parse(line)).as(line).isEmpty();
        }
        there.receive(PresenceMessage.parse("a1 1 FULL").orElseThrow());
        there.receive(PresenceMessage.parse("a1 1 LAST ann").orElseThrow());
        there.receive(PresenceMessage.parse("a1 2 CHANGE ? +").orElseThrow());
        assertThat(there.isOnline("ann")).isTrue();
    }
}
