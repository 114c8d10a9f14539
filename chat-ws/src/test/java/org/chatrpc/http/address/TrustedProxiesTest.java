package org.chatrpc.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies OURS =
            TrustedProxies.parse("10.0.0.0/8, 192.0.2.7,2001:db8:1::/48").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.0.2.7", "2001:db8:1:2::3", "::ffff:10.1.2.3", "2001:db8:1::1%eth0"})
    void aPeerInARangeIsTrusted(String peer) {
        assertThat(OURS.trusts(peer)).isTrue();
        assertThat(TrustedProxies.NONE.trusts(peer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.1.2.3", "192.0.2.6", "192.0.2.8", "2001:db8:2::1", "::1", "", "localhost", "10.1"})
    void anyOtherPeerIsNotTrusted(String peer) {
        assertThat(OURS.trusts(peer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9.255.255.255,false", "10.0.0.0,true", "10.127.255.255,true", "10.128.0.0,false"})
    void aPrefixNeedNotEndAtAByte(String peer, boolean trusted) {
        assertThat(TrustedProxies.parse("10.1.1.1/9").orElseThrow().trusts(peer))
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                                  | 203.0.113.9",
                "203.0.113.9, 10.0.0.2                        | 203.0.113.9",
                "1.1.1.1, 203.0.113.9, 192.0.2.7              | 203.0.113.9",
                "203.0.113.9:51234                            | 203.0.113.9",
                "2001:db8::9                                  | 2001:db8:0:0:0:0:0:9",
                "[2001:db8::9]:51234, 2001:db8:1::1           | 2001:db8:0:0:0:0:0:9",
                "[2001:db8::9]                                | 2001:db8:0:0:0:0:0:9",
                "::ffff:203.0.113.9                           | 203.0.113.9",
                "10.0.0.3, 10.0.0.2                           | 10.0.0.3",
            })
    void theClientIsTheLastAddressThatIsNotATrustedProxy(String header, String client) {
        assertThat(OURS.client("10.0.0.1", List.of(header), List.of())).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "_hidden",
                "203.0.113.9, unknown",
                "203.0.113.256",
                "1.2.3",
                "::1::",
                "a.example",
                "203.0.113.9, [2001:db8::9",
                "203.0.113.9, <script>",
                "203.0.113.9, 10.0.0.1:port"
            })
    void anInvalidAddressEndsTheTrustedPart(String header) {
        assertThat(OURS.client("10.0.0.1", List.of(header), List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void severalHeaderLinesCountAsOneList() {
        assertThat(OURS.client("10.0.0.1", List.of("1.1.1.1", "203.0.113.9, 10.0.0.2"), List.of()))
                .isEqualTo("203.0.113.9");
        assertThat(OURS.client("10.0.0.1", List.of(), List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void theNumberOfProxiesFollowedIsBounded() {
        String header = IntStream.range(0, 5_000)
                .mapToObj(i -> "10.0." + i / 256 + "." + i % 256)
                .collect(Collectors.joining(","));
        assertThat(OURS.client("10.0.0.1", List.of(header), List.of())).isEqualTo("10.0.19.120");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9                              | 203.0.113.9",
                "For=203.0.113.9;Proto=https                  | 203.0.113.9",
                "for=203.0.113.9, for=10.0.0.2                | 203.0.113.9",
                "for=1.1.1.1, for=203.0.113.9, for=192.0.2.7  | 203.0.113.9",
                "for=\"203.0.113.9:51234\"                    | 203.0.113.9",
                "for=\"[2001:db8::9]:51234\", for=\"[2001:db8:1::1]\" | 2001:db8:0:0:0:0:0:9",
                "for=203.0.113.9, for=10.0.0.3, for=10.0.0.2  | 203.0.113.9",
                "for=10.0.0.3, for=10.0.0.2                   | 10.0.0.3",
                // The proxy does not say who it received the request from, so anything before may be made up.
                "for=203.0.113.9, for=unknown                 | 10.0.0.1",
                "for=203.0.113.9, for=_hidden                 | 10.0.0.1",
                "for=203.0.113.9, for=unknown, for=10.0.0.2   | 10.0.0.2",
                "for=203.0.113.9, proto=https                 | 10.0.0.1",
                "proto=https                                  | 10.0.0.1",
                "for=\"[x, for=203.0.113.9                    | 10.0.0.1",
                "203.0.113.9                                  | 10.0.0.1",
            })
    void forwardedIsEvaluatedLikeXForwardedFor(String header, String client) {
        assertThat(OURS.client("10.0.0.1", List.of(), List.of(header))).isEqualTo(client);
    }

    @Test
    void aMalformedLineInvalidatesOnlyWhatPrecedesIt() {
        assertThat(OURS.client("10.0.0.1", List.of(), List.of("for=\"[x", "for=203.0.113.9")))
                .isEqualTo("203.0.113.9");
        assertThat(OURS.client("10.0.0.1", List.of(), List.of("for=1.1.1.1", "for=\"[x", "for=10.0.0.2")))
                .isEqualTo("10.0.0.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9           | for=203.0.113.9               | 203.0.113.9",
                "203.0.113.9, 10.0.0.2 | for=203.0.113.9               | 203.0.113.9",
                "2001:db8::9           | for=\"[2001:db8:0::9]:80\"    | 2001:db8:0:0:0:0:0:9",
                "203.0.113.9           | proto=https                   | 203.0.113.9",
                // A proxy sets one header and passes the other one on as forged by the client.
                "203.0.113.9           | for=1.1.1.1                   | 10.0.0.1",
                "1.1.1.1               | for=203.0.113.9               | 10.0.0.1",
                "1.1.1.1               | for=unknown                   | 10.0.0.1",
                "1.1.1.1               | for=\"                         | 10.0.0.1",
                "nonsense              | for=203.0.113.9               | 10.0.0.1",
            })
    void ifBothHeadersArePresentTheyMustAgree(String xForwardedFor, String forwarded, String client) {
        assertThat(OURS.client("10.0.0.1", List.of(xForwardedFor), List.of(forwarded)))
                .isEqualTo(client);
    }

    @Test
    void anEmptySettingTrustsNobody() {
        assertThat(TrustedProxies.parse("").orElseThrow().trusts("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.org",
                "10.0.0.0/33",
                "10.0.0.1,",
                "10.0.0",
                "2001:db8::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.1 10.0.0.2",
                "*",
                "[::1]",
                "010.0.0.1"
            })
    void anythingButAddressesAndNetworksIsRefused(String text) {
        assertThat(TrustedProxies.parse(text)).isEmpty();
    }

    @Test
    void aSingleAddressMatchesOnlyItself() {
        assertThat(Arrays.asList("127.0.0.1", "127.0.0.2", "::1"))
                .filteredOn(TrustedProxies.parse("127.0.0.1").orElseThrow()::trusts)
                .containsExactly("127.0.0.1");
    }
}
