package org.chatrpc.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyValueLineTest {

    @Test
    void plainValuesAreNotQuoted() {
        assertThat(new KeyValueLine()
                        .add("user", "ann.b_c-1")
                        .add("in", 42)
                        .addMillis("ms", Duration.ofNanos(1_005_999)))
                .hasToString("user=ann.b_c-1 in=42 ms=1.005");
    }

    @Test
    void anEmptyValueIsADash() {
        assertThat(new KeyValueLine().add("user", "")).hasToString("user=-");
    }

    @Test
    void noValueBreaksTheLineOrForgesAField() {
        assertThat(new KeyValueLine().add("user", "ann\r\n outcome=OK \"x\" \\ \u2028\u001b[31m ä"))
                .hasToString("user=\"ann\\u000d\\u000a outcome=OK \\\"x\\\" \\\\ \\u2028\\u001b[31m \\u00e4\"");
    }

    @Test
    void aLongValueIsTruncated() {
        assertThat(new KeyValueLine().add("user", "x".repeat(1_000))).hasToString("user=\"" + "x".repeat(64) + "...\"");
    }
}
