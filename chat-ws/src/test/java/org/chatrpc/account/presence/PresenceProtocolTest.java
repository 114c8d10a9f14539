package org.chatrpc.account.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The messages that one node sends and another one understands. */
class PresenceProtocolTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LocalPresence local = new LocalPresence("a1", nanos::get);
    private final RemotePresence remote = new RemotePresence(nanos::get);
    private final Set<String> everNamed = new HashSet<>();

    private void deliver(List<String> messages) {
        messages.forEach(line -> remote.receive(PresenceMessage.parse(line).orElseThrow()));
    }

    private List<String> sent(String... online) {
        return next(local, Set.of(online));
    }

    /** With everybody named so far as changed: others may be among them. */
    private List<String> next(LocalPresence node, Set<String> online) {
        everNamed.addAll(online);
        return node.next(online, everNamed, List.of());
    }

    private void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void onlyChangesAndHeartbeatsAreSent() {
        deliver(sent("ann", "bob"));
        assertThat(sent("ann", "bob")).isEmpty();

        List<String> changes = sent("ann", "cid");
        assertThat(changes).singleElement().asString().contains("+cid", "-bob").doesNotContain("ann");
        deliver(changes);
        assertThat(remote.isOnline("ann")).isTrue();
        assertThat(remote.isOnline("bob")).isFalse();
        assertThat(remote.isOnline("cid")).isTrue();

        advance(Duration.ofSeconds(20));
        assertThat(sent("ann", "cid")).singleElement().asString().endsWith("HEARTBEAT");
        assertThat(sent("ann", "cid")).isEmpty();
    }

    @Test
    void manyUsersAreSplitIntoMessagesWithinTheSizeLimit() {
        Set<String> users = IntStream.range(0, 2_000)
                .mapToObj(i -> "someone-with-a-long-name-" + i)
                .collect(Collectors.toSet());
        List<String> messages = next(local, users);
        deliver(messages);

        assertThat(messages).hasSizeLessThan(15).allMatch(line -> line.length() <= PresenceChannel.MAX_BYTES);
        assertThat(users).allMatch(remote::isOnline);
        assertThat(remote.takeOutOfSync()).isEmpty();
        List<String> allOffline = next(local, Set.of());
        assertThat(allOffline).allMatch(line -> line.length() <= PresenceChannel.MAX_BYTES);
        deliver(allOffline);
        assertThat(users).noneMatch(remote::isOnline);
        assertThat(remote.takeOutOfSync()).isEmpty();
    }

    @Test
    void aNodeThatMissedAMessageRequestsTheFullState() {
        deliver(sent("ann"));
        sent("ann", "bob");
        deliver(sent("ann", "bob", "cid"));
        assertThat(remote.isOnline("cid")).isFalse();
        assertThat(remote.takeOutOfSync()).containsExactly("a1");

        local.receive(new PresenceMessage("b2", 1, PresenceMessage.Kind.QUERY, List.of("a1")));
        deliver(sent("ann", "bob", "cid"));
        assertThat(List.of("ann", "bob", "cid")).allMatch(remote::isOnline);
        assertThat(remote.takeOutOfSync()).isEmpty();
    }

    @Test
    void aMissedChangeIsDetectedByTheNextHeartbeat() {
        deliver(sent("ann"));
        sent("ann", "bob");
        advance(Duration.ofSeconds(20));
        deliver(sent("ann", "bob"));

        assertThat(remote.takeOutOfSync()).containsExactly("a1");
    }

    @Test
    void aQueryForAnotherNodeIsNotAnswered() {
        sent("ann");
        local.receive(new PresenceMessage("b2", 1, PresenceMessage.Kind.QUERY, List.of("c3")));
        assertThat(sent("ann")).isEmpty();
    }

    @Test
    void theUsersOfADeadNodeAreOfflineAfterAMinute() {
        deliver(sent("ann"));
        advance(Duration.ofSeconds(59));
        assertThat(remote.isOnline("ann")).isTrue();
        advance(Duration.ofSeconds(2));
        assertThat(remote.isOnline("ann")).isFalse();
        remote.removeExpired();

        deliver(sent("ann"));
        assertThat(remote.takeOutOfSync()).containsExactly("a1");
    }

    @Test
    void theUsersOfANodeThatStopsAreOfflineAtOnce() {
        deliver(sent("ann"));
        deliver(List.of(local.bye()));
        assertThat(remote.isOnline("ann")).isFalse();
    }

    @Test
    void afterAFailureFullStatesAreExchanged() {
        deliver(sent("ann"));
        sent("bob");
        local.resynchronise();
        List<String> messages = sent("bob");
        deliver(messages);

        assertThat(remote.isOnline("ann")).isFalse();
        assertThat(remote.isOnline("bob")).isTrue();
        assertThat(messages).last().asString().endsWith("QUERY");
    }

    @Test
    void theEndOfAFullStateWhoseBeginningWasMissedChangesNothing() {
        deliver(List.of("a1 1 FULL", "a1 1 LAST ann", "a1 1 LAST bob"));
        assertThat(remote.isOnline("ann")).isTrue();
        assertThat(remote.isOnline("bob")).isFalse();
        assertThat(remote.takeOutOfSync()).isEmpty();
    }

    @Test
    void usersAreIdleOnlyWhereTheyAreOnlineAndActiveWhereverSomebodyIsThere() {
        RemoteUsers users = new RemoteUsers(nanos::get);
        LocalPresence idle = new LocalPresence("a1" + RemoteUsers.IDLE, nanos::get);
        LocalPresence phone = new LocalPresence("b2", nanos::get);
        for (List<String> messages : List.of(sent("ann", "bob"), next(idle, Set.of("ann")))) {
            messages.forEach(line -> users.receive(PresenceMessage.parse(line).orElseThrow()));
        }
        assertThat(users.activityOf("ann")).isEqualTo(Activity.IDLE);
        assertThat(users.activityOf("bob")).isEqualTo(Activity.ACTIVE);
        assertThat(users.activityOf("cid")).isEqualTo(Activity.OFFLINE);
        assertThat(users.takeOutOfSync()).isEmpty();
        assertThat(users.takeIdleOutOfSync()).isEmpty();

        next(phone, Set.of("ann"))
                .forEach(line -> users.receive(PresenceMessage.parse(line).orElseThrow()));
        assertThat(users.activityOf("ann")).isEqualTo(Activity.ACTIVE);
        assertThat(users.activityOf("bob")).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void whoeverMayHaveChangedIsNamedOnceAndNobodyElse() {
        deliver(sent("ann", "bob"));
        assertThat(remote.takeChanged()).containsExactlyInAnyOrder("ann", "bob");
        deliver(sent("ann", "cid"));
        assertThat(remote.takeChanged()).containsExactlyInAnyOrder("bob", "cid");
        advance(Duration.ofSeconds(20));
        deliver(sent("ann", "cid"));
        assertThat(remote.takeChanged()).isEmpty();
        local.resynchronise();
        deliver(sent("cid", "dan"));
        assertThat(remote.takeChanged()).contains("ann", "dan");
        advance(Duration.ofMinutes(2));
        remote.removeExpired();
        assertThat(remote.takeChanged()).containsExactlyInAnyOrder("cid", "dan");
        local.resynchronise();
        deliver(sent("cid"));
        remote.takeChanged();
        deliver(List.of(local.bye()));
        assertThat(remote.takeChanged()).containsExactly("cid");
    }

    @Test
    void aVersionThatKnowsNothingOfIdlenessSeesTheSameUsersOnline() {
        deliver(sent("ann"));
        LocalPresence idle = new LocalPresence("a1" + RemoteUsers.IDLE, nanos::get);
        deliver(next(idle, Set.of("ann")));
        assertThat(remote.isOnline("ann")).isTrue();
        deliver(next(idle, Set.of()));
        assertThat(remote.isOnline("ann")).isTrue();
        assertThat(remote.takeOutOfSync()).isEmpty();
        assertThat(PresenceMessage.parse(new Signal("a1", Signal.Kind.TYPING, "general", "ann", "7").toString()))
                .isEmpty();
    }

    @Test
    void signalsAreReadAsTheyWereWritten() {
        Signal typing = new Signal("a1", Signal.Kind.TYPING, "ann~bob", "ann", "7");
        assertThat(Signal.parse(typing.toString())).contains(typing);
        for (String line : List.of(
                "", "a1 0 TYPING general", "a1 0 TYPING a b", "a1 0 TYPING a b c d", "a1 0 IDLE", "a1 0 SINGING x")) {
            assertThat(Signal.parse(line)).as(line).isEmpty();
        }
        assertThat(Signal.parse(sent("ann").get(0))).isEmpty();
    }

    @Test
    void invalidMessagesAreIgnored() {
        for (String line : List.of("", " ", "a", "a b QUERY", "a 1 UNKNOWN x", "a 1", "a 99999999999999999999 FULL")) {
            assertThat(PresenceMessage.parse(line)).as(line).isEmpty();
        }
        remote.receive(PresenceMessage.parse("a1 1 FULL").orElseThrow());
        remote.receive(PresenceMessage.parse("a1 1 LAST ann").orElseThrow());
        remote.receive(PresenceMessage.parse("a1 2 CHANGE ? +").orElseThrow());
        assertThat(remote.isOnline("ann")).isTrue();
    }
}
