package org.chatrpc.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1",
        "bytes=0-99,0,100",
        "bytes=10-,10,100",
        "bytes=99-500,99,100",
        "bytes=-1,99,100",
        "bytes=-500,0,100",
        "bytes = 5 - 6,5,7",
        // Not a range, or several: the whole.
        "bytes=5-4,0,100",
        "'bytes=0-1,5-6',0,100",
        "bytes=-,0,100",
        "bytes=a-b,0,100",
        "lines=0-1,0,100",
        "bytes=0-99999999999999999999,0,100",
    })
    void isOnePart(String header, long start, long end) {
        assertThat(ByteRange.of(header, 100)).contains(new ByteRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999-"})
    void isNoneBeyondTheEnd(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @Test
    void isTheWholeWithoutAHeader() {
        assertThat(ByteRange.of(null, 100)).contains(new ByteRange(0, 100));
        assertThat(new ByteRange(5, 7).header(100)).isEqualTo("bytes 5-6/100");
    }

    @Test
    void aNameCannotLeaveItsHeader() {
        assertThat(SafeHeaders.disposition("a\"b\\c%ä\r\n.txt"))
                .isEqualTo("attachment; filename=\"a_b_c____.txt\"; filename*=UTF-8''a%22b%5Cc%25%C3%A4%0D%0A.txt");
    }
}
