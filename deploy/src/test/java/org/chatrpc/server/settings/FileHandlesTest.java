package org.chatrpc.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileHandlesTest {
    private static final long LARGE = 64L << 30;

    @Test
    void connectionsLeaveHandlesForTheRest() {
        assertThat(FileHandles.forConnections(21_000, LARGE)).isEqualTo(20_000);
        assertThat(FileHandles.forConnections(1_024, LARGE)).isEqualTo(512);
        assertThat(FileHandles.forConnections(Long.MAX_VALUE, LARGE)).isEqualTo(100_000);
    }

    /** Whoever connects must not be able to fill the heap. */
    @Test
    void aSmallHeapHasRoomForFewerConnections() {
        assertThat(FileHandles.forConnections(1_000_000, 256 << 20)).isEqualTo(16_384);
        assertThat(FileHandles.forConnections(21_000, 1 << 10)).isEqualTo(16);
    }
}
