package org.chatrpc.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which forms a value may be written. */
class ValueTypeTest {
    @Test
    void aTimeNeedsAnOffset() {
        assertThat(ValueType.DATE_TIME.read(" 2026-01-02T03:04:05Z ")).contains("2026-01-02T03:04:05Z");
        assertThat(ValueType.DATE_TIME.read("2026-01-02T03:04:00.0-08:00")).contains("2026-01-02T03:04:00-08:00");
        assertThat(ValueType.DATE_TIME.read("2026-01-02T03:04:05.123456789+05:30"))
                .contains("2026-01-02T03:04:05.123456789+05:30");
        for (String text : List.of(
                "",
                "2026-01-02T03:04:05",
                "2026-02-30T00:00:00Z",
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04Z",
                "2026-01-02t03:04:05z",
                "26-01-02T03:04:05Z",
                "2026-01-02T03:04:05+25:00",
                "now")) {
            assertThat(ValueType.DATE_TIME.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void aTimeIsOneInEveryTimeZoneAndStack() {
        assertThat(ValueType.DATE_TIME.read("0001-01-01T00:00:00Z")).contains("0001-01-01T00:00:00Z");
        assertThat(ValueType.DATE_TIME.read("9998-12-31T23:59:59Z")).contains("9998-12-31T23:59:59Z");
        for (String text : List.of(
                "0000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "0000-12-31T23:00:00-18:00",
                "0001-01-01T00:00:00+00:01",
                "9998-12-31T23:59:59-00:01",
                "9999-01-01T00:00:00Z",
                "9999-01-01T00:00:00+18:00",
                "9999-12-31T23:59:59-18:00")) {
            assertThat(ValueType.DATE_TIME.read(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"YQ==,YQ==", "' Y Q\n=\t= ',YQ==", "AAAA++//,AAAA++//"})
    void aContentMayHaveWhiteSpace(String written, String meant) {
        assertThat(ValueType.BASE64.read(written)).contains(meant);
    }
}
