package org.chatrpc.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeaderTest {

    @Test
    void parsesTheExamplesOfTheRfc() {
        assertThat(parse("for=\"_gazonk\"")).containsExactly(Map.of("for", "_gazonk"));
        assertThat(parse("For=\"[2001:db8:cafe::17]:4711\""))
                .containsExactly(Map.of("for", "[2001:db8:cafe::17]:4711"));
        assertThat(parse("for=192.0.2.60;proto=http;by=203.0.113.43"))
                .containsExactly(Map.of("for", "192.0.2.60", "proto", "http", "by", "203.0.113.43"));
        assertThat(parse("for=192.0.2.43, for=198.51.100.17"))
                .containsExactly(Map.of("for", "192.0.2.43"), Map.of("for", "198.51.100.17"));
    }

    @Test
    void separatorsInAQuotedStringDoNotSeparate() {
        assertThat(parse("for=\"a, for=b;proto=\\\"x\\\\\";host=c ,\tfor=d"))
                .containsExactly(Map.of("for", "a, for=b;proto=\"x\\", "host", "c"), Map.of("for", "d"));
        assertThat(parse("for=\"\"")).containsExactly(Map.of("for", ""));
    }

    @Test
    void emptyElementsAreIgnored() {
        assertThat(parse(", ,for=a,,")).containsExactly(Map.of("for", "a"));
        assertThat(parse(";for=a;;proto=http;")).containsExactly(Map.of("for", "a", "proto", "http"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "for",
                "for=",
                "=a",
                "for=a b",
                "for =a",
                "for= a",
                "for=a; proto=http",
                "for=a ;proto=http",
                "for=a;for=b",
                "for=a;FOR=b",
                "for=[2001:db8::1]",
                "for=192.0.2.1:80",
                "for=\"a",
                "for=\"a\\\"",
                "for=\"a\"b",
                "for=\"a\u0001\"",
                "for=\"a\\\u0000\"",
                "for=ä",
                "for=a, proto",
                "for=a\nfor=b",
                "for=a/b"
            })
    void aMalformedLineIsRejectedAsAWhole(String line) {
        assertThat(ForwardedHeader.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.43,               192.0.2.43",
        "192.0.2.43:47011,         192.0.2.43",
        "192.0.2.43:_port,         192.0.2.43",
        "[2001:db8::17],           2001:db8:0:0:0:0:0:17",
        "[2001:db8::17]:47011,     2001:db8:0:0:0:0:0:17",
        "[::ffff:192.0.2.43],      192.0.2.43",
    })
    void aNodeIsAnAddressWithOrWithoutAPort(String node, String address) {
        assertThat(new ForwardedElement(Map.of("for", node)).client().map(InetAddress::getHostAddress))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "unknown:80",
                "_hidden",
                "_SEVKISEK",
                "2001:db8::17",
                "[192.0.2.43]",
                "[2001:db8::17",
                "[2001:db8::17%eth0]",
                "192.0.2.256",
                "192.0.2",
                "192.0.2.43:",
                "192.0.2.43:123456",
                "localhost"
            })
    void otherNodesHaveNoAddress(String node) {
        assertThat(new ForwardedElement(Map.of("for", node)).client()).isEmpty();
    }

    private static List<Map<String, String>> parse(String line) {
        return ForwardedHeader.parse(line).orElseThrow().stream()
                .map(ForwardedElement::parameters)
                .toList();
    }
}
