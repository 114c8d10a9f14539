package org.chatrpc.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RequireTest {
    @Test
    void whoeverGivesNoNumberGetsTheDefaultUnlessTheMaximumIsLower() {
        assertThat(Require.atMost("limit", OptionalInt.empty(), 50, 200)).isEqualTo(50);
        assertThat(Require.atMost("limit", OptionalInt.empty(), 50, 20)).isEqualTo(20);
    }

    @Test
    void aNumberOutsideTheLimitsIsRefused() {
        assertThat(Require.atMost("limit", OptionalInt.of(200), 50, 200)).isEqualTo(200);
        for (int number : new int[] {-1, 0, 201}) {
            ChatException refusal = assertRefused(
                    Problem.INVALID_VALUE, () -> Require.atMost("limit", OptionalInt.of(number), 50, 200));
            assertThat(refusal.field()).contains("limit");
            assertThat(refusal).hasMessageContaining("1 to 200");
        }
    }
}
