package org.chatrpc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantAdapterTest {
    private final InstantAdapter adapter = new InstantAdapter();

    @Test
    void writesUtcWithThreeDecimals() {
        assertThat(adapter.marshal(Instant.parse("2026-01-02T03:04:05Z"))).isEqualTo("2026-01-02T03:04:05.000Z");
        assertThat(adapter.marshal(Instant.parse("2026-01-02T03:04:05.123456Z")))
                .isEqualTo("2026-01-02T03:04:05.123Z");
    }

    @Test
    void readsAnyOffset() {
        assertThat(adapter.unmarshal("2026-01-02T05:04:05.5+02:00")).isEqualTo("2026-01-02T03:04:05.5Z");
    }
}
