package org.chatrpc.soap.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    @Test
    void theMessagesOfAFailureCannotForgeLinesOfTheLog() {
        Exception cause = new IllegalArgumentException("2026-01-01 INFO forged\u2028forged\u202e" + "x".repeat(1_000));
        String[] lines = trace(new IllegalStateException("a\nforged\r\n\tat forged", cause));
        assertThat(lines)
                .startsWith("java.lang.IllegalStateException: a\\u000aforged\\u000d\\u000a\\u0009at forged")
                .noneMatch(line -> line.strip().startsWith("forged") || line.contains("\tat forged"))
                .allMatch(line -> line.length() < 400)
                .anyMatch(line -> line.startsWith("\tat " + IncidentsTest.class.getName()))
                .filteredOn(line -> line.startsWith("Caused by: "))
                .singleElement()
                .asString()
                .startsWith(
                        "Caused by: java.lang.IllegalArgumentException: 2026-01-01 INFO forged\\u2028forged\\u202ex");
    }

    @Test
    void anEndlessChainOfCausesIsCutOff() {
        Exception first = new Exception("first");
        first.initCause(new Exception("second", first));
        assertThat(trace(first))
                .filteredOn(line -> line.startsWith("Caused by: "))
                .hasSizeBetween(2, 20);
    }

    private static String[] trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        Incidents.Printable.of(thrown, 0).printStackTrace(new PrintWriter(text, true));
        return text.toString().split(System.lineSeparator());
    }
}
