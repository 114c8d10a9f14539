package org.chatrpc.client.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;

class IdleModelTest {

    private final ManualDispatcher time = new ManualDispatcher();
    private final Value<Integer> minutes = new Value<>(5);
    private final Value<Boolean> idle = new Value<>(false);
    private final IdleModel model = new IdleModel(idle, minutes, time, time);

    @Test
    void fiveMinutesAfterTheLastInputTheUserIsAwayUntilTheNextOne() {
        List<Boolean> changes = new ArrayList<>();
        model.idle().onChange(changes::add);
        time.pass(Duration.ofMinutes(4));
        model.used();
        time.pass(Duration.ofMinutes(4));
        assertThat(changes).isEmpty();
        time.pass(Duration.ofMinutes(1));
        assertThat(changes).containsExactly(true);
        model.used();
        assertThat(changes).containsExactly(true, false);
        time.pass(Duration.ofMinutes(5));
        assertThat(changes).containsExactly(true, false, true);
    }

    @Test
    void theSettingHoldsAtOnce() {
        time.pass(Duration.ofMinutes(2));
        minutes.set(1);
        assertThat(model.idle().get()).isTrue();
        minutes.set(0);
        assertThat(model.idle().get()).isFalse();
        time.pass(Duration.ofDays(1));
        assertThat(model.idle().get()).isFalse();
    }

    @Test
    void aClientThatWasIdleIsIdleAfterARestartUntilItIsUsed() {
        time.pass(Duration.ofMinutes(5));
        model.close();
        IdleModel again = new IdleModel(idle, minutes, time, time);
        assertThat(again.idle().get()).isTrue();
        time.pass(Duration.ofMinutes(1));
        assertThat(again.idle().get()).isTrue();
        again.used();
        assertThat(idle.get()).isFalse();
        minutes.set(0);
        assertThat(new IdleModel(new Value<>(true), minutes, time, time).idle().get())
                .isFalse();
    }

    @Test
    void nothingIsWaitedForOnceItIsClosed() {
        model.close();
        assertThat(time.nextDelay()).isEmpty();
    }
}
