package org.chatrpc.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chatrpc.model.SessionRecord;
import org.junit.jupiter.api.Test;

/** Whoever only learns of changes knows the same as somebody who looks at all sessions each time. */
class UsedSessionsTest {
    private static final Duration PERIOD = Duration.ofSeconds(60);
    private static final int ROUNDS = 2_000;

    private final Map<String, OpenSession> open = new HashMap<>();
    private final UsedSessions used = new UsedSessions(username -> open.values().stream()
            .filter(session -> session.username().equals(username))
            .toList());

    private Map<String, Boolean> looked(Instant now) {
        return open.values().stream()
                .filter(session -> session.lastSeen().isAfter(now.minus(PERIOD)))
                .collect(Collectors.toMap(OpenSession::username, session -> !session.isIdle(), Boolean::logicalOr));
    }

    @Test
    void changesSayTheSameAsALookAtAllSessions() {
        for (long seed = 1; seed <= 20; seed++) {
            open.clear();
            replay(new Random(seed), seed);
        }
    }

    private void replay(Random random, long seed) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seed * 100_000);
        used.update(now, PERIOD);
        Map<String, Boolean> before = Map.copyOf(used.users());
        List<String> ids = IntStream.range(0, 12).mapToObj(i -> "s" + i).toList();
        for (int i = 0; i < ROUNDS; i++) {
            now = now.plusMillis(random.nextInt(20_000));
            for (int j = random.nextInt(4); j > 0; j--) {
                change(random, ids.get(random.nextInt(ids.size())), now);
            }
            Set<String> changed = used.update(now, PERIOD);
            assertThat(used.users()).as("round %d of seed %d", i, seed).isEqualTo(looked(now));
            assertThat(changed).isEqualTo(different(before, used.users()));
            before = Map.copyOf(used.users());
        }
    }

    private void change(Random random, String id, Instant now) {
        OpenSession session = open.get(id);
        switch (random.nextInt(6)) {
            case 0 -> {
                if (session == null) {
                    OpenSession begun = new OpenSession(session(id, "user" + id.hashCode() % 5, now), used);
                    open.put(id, begun);
                    used.changed(begun);
                } else {
                    open.remove(id);
                    used.changed(session);
                }
            }
            case 1 -> {
                if (session != null) {
                    session.setIdle(random.nextBoolean());
                }
            }
            default -> {
                if (session != null) {
                    session.seen(now);
                }
            }
        }
    }

    private static SessionRecord session(String id, String username, Instant used) {
        return new SessionRecord(id, "hash of " + id, username, "", "", used, used.plusSeconds(3600), used);
    }

    private static Set<String> different(Map<String, Boolean> before, Map<String, Boolean> now) {
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        all.removeIf(username -> before.get(username) == now.get(username));
        return all;
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOnlineForLongerThanAPeriod() {
        Instant ahead = Instant.parse("2026-01-01T01:00:00Z");
        OpenSession session = new OpenSession(session("s", "ann", ahead), used);
        open.put("s", session);
        used.changed(session);
        assertThat(used.update(ahead, PERIOD)).containsExactly("ann");
        Instant now = ahead.minusSeconds(3600);
        session.seen(now);
        assertThat(used.update(now, PERIOD)).isEmpty();
        assertThat(used.update(now.plusSeconds(61), PERIOD)).containsExactly("ann");
        assertThat(used.users()).isEmpty();
    }

    @Test
    void aClockThatWasAheadKeepsNobodyOnlineForLongerThanAPeriod() {
        Instant ahead = Instant.parse("2026-01-01T01:00:00Z");
        OpenSession session = new OpenSession(session("s", "ann", ahead), used);
        open.put("s", session);
        used.changed(session);
        Instant now = ahead.minusSeconds(3600);
        used.update(now, PERIOD);
        session.seen(now);
        assertThat(used.update(now.plusSeconds(61), PERIOD)).containsExactly("ann");
        assertThat(used.users()).isEmpty();
    }
}
