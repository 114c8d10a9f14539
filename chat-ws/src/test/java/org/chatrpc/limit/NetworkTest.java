package org.chatrpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,                    c0000201",
        "0.0.0.0,                      00000000",
        "255.255.255.255,              ffffffff",
        "::ffff:192.0.2.1,             c0000201",
        "::FFFF:c000:201,              c0000201",
        "0:0:0:0:0:ffff:192.0.2.1,     c0000201",
        "[::ffff:192.0.2.1],           c0000201",
        "2001:db8:1:2:3:4:5:6,         20010db800010002",
        "2001:DB8:1:2::,               20010db800010002",
        "2001:0db8:0001:0002:ffff:ffff:ffff:ffff, 20010db800010002",
        "2001:db8::192.0.2.1,          20010db800000000",
        "::1,                          0000000000000000",
        "0:0:0:0:0:0:0:1,              0000000000000000",
        "fe80::1,                      fe80000000000000",
        "fe80::1%eth0,                 fe80000000000000",
        "fe80::1%25,                   fe80000000000000",
        "[fe80::1%lo],                 fe80000000000000",
        "64:ff9b::192.0.2.1,           0064ff9b00000000",
    })
    void anIpv4AddressIsANetworkAndAnIpv6AddressBelongsToItsSlash64(String address, String prefix) {
        assertThat(Network.of(address)).isEqualTo(new Network(prefix));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "2001:db8:1:2::1, 2001:db8:1::1",
        "::ffff:192.0.2.1, ::1",
    })
    void addressesOfDifferentNetworksDiffer(String one, String other) {
        assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "localhost",
                "example.org",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.01",
                "192.0.2.1.",
                "192.0.2.1:80",
                "1",
                "%eth0",
                "[]",
                ":",
                ":::",
                "1::2::3",
                "12345::",
                "2001:db8",
                "2001:db8:1:2:3:4:5:6:7",
                "g::1",
                "dead:beef.example.org",
            })
    void anInvalidAddressIsTheUnknownNetwork(String address) {
        assertThat(Network.of(address)).isEqualTo(Network.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.8.7", "::1", "0:0:0:0:0:0:0:1", "[::1]", "::1%lo", "::ffff:127.0.0.1"})
    void addressesOfThisMachineAloneAreKnown(String address) {
        assertThat(Network.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "127.example.org", "127.0.0.1.example.org", "128.0.0.1", "::2", "::127.0.0.1", "0.0.0.0"})
    void othersAreNot(String address) {
        assertThat(Network.isLoopback(address)).isFalse();
    }
}
