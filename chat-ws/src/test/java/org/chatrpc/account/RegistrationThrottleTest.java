package org.chatrpc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationThrottleTest {
    private static final Network HOME = Network.of("192.0.2.1");
    private static final int PER_HOUR = 10;

    private final TestClock clock = new TestClock();
    private final RegistrationThrottle throttle = new RegistrationThrottle(() -> PER_HOUR, clock::nanos);

    @Test
    void aRefusalSaysWhenTheOldestRegistrationExpires() {
        throttle.count(HOME);
        clock.advance(Duration.ofMinutes(50));
        for (int i = 1; i < PER_HOUR; i++) {
            throttle.count(HOME);
        }
        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> throttle.count(HOME))
                        .retryAfter())
                .contains(Duration.ofMinutes(10));
        throttle.count(Network.of("192.0.2.2"));

        clock.advance(Duration.ofMinutes(10));
        throttle.count(HOME);
        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> throttle.count(HOME))
                        .retryAfter())
                .contains(Duration.ofMinutes(50));
    }

    @Test
    void aLimitThatWasLoweredIsReachedWhenEnoughAttemptsHaveExpired() {
        AtomicInteger limit = new AtomicInteger(PER_HOUR);
        RegistrationThrottle lowered = new RegistrationThrottle(limit::get, clock::nanos);
        for (int i = 0; i < PER_HOUR; i++) {
            lowered.count(HOME);
            clock.advance(Duration.ofMinutes(1));
        }
        limit.set(2);
        ChatException refusal = assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> lowered.count(HOME));
        assertThat(refusal.getMessage()).contains("attempts");
        Duration wait = refusal.retryAfter().orElseThrow();
        // The last but one was made two minutes ago.
        assertThat(wait).isEqualTo(Duration.ofMinutes(58));

        clock.advance(wait.minusSeconds(1));
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> lowered.count(HOME));
        clock.advance(Duration.ofSeconds(1));
        lowered.count(HOME);
    }

    @Test
    void changesOfTheWallClockHaveNoEffect() {
        for (int i = 0; i < PER_HOUR; i++) {
            throttle.count(HOME);
        }
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> throttle.count(HOME));
        clock.set(clock.instant().minus(Duration.ofDays(2)));
        clock.advance(Duration.ofHours(1));
        throttle.count(HOME);
    }

    @Test
    void theAddressesOfAnIpv6SiteCountAsOneNetwork() {
        for (int i = 0; i < PER_HOUR; i++) {
            throttle.count(Network.of("2001:db8::" + i));
        }
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> throttle.count(Network.of("2001:db8::abcd:1")));
        throttle.count(Network.of("2001:db8:0:1::1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noIntervalOfAnHourExceedsTheLimit(long seed) {
        Random random = new Random(seed);
        List<Long> counted = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            try {
                throttle.count(HOME);
                counted.add(clock.nanos());
            } catch (ChatException refused) {
                assertThat(refused.retryAfter()).isPresent();
            }
            clock.advance(Duration.ofSeconds(random.nextInt(600)));
        }
        for (int i = PER_HOUR; i < counted.size(); i++) {
            assertThat(counted.get(i) - counted.get(i - PER_HOUR))
                    .as("seed %s, the counted one %s", seed, i)
                    .isGreaterThanOrEqualTo(Duration.ofHours(1).toNanos());
        }
        assertThat(counted).hasSizeGreaterThan(PER_HOUR);
    }
}
