package org.chatrpc.client.session.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressesTest {

    @Test
    void severalAreSeparatedByCommasAndKeepTheirOrder() {
        ServerAddresses addresses =
                ServerAddresses.parse(" b.example:8080/chat ,, https://a.example/chat/, b.example:8080/chat/");
        assertThat(addresses).hasToString("http://b.example:8080/chat/, https://a.example/chat/");
        assertThat(addresses.label()).isEqualTo("b.example:8080, a.example");
        assertThat(addresses.several()).isTrue();
        assertThat(ServerAddresses.parse(addresses.toString())).isEqualTo(addresses);
    }

    @Test
    void setsWithAnAddressInCommonAreOfOneChat() {
        ServerAddresses one = ServerAddresses.parse("a.example");
        assertThat(one.overlaps(ServerAddresses.parse("b.example, a.example"))).isTrue();
        assertThat(one.overlaps(ServerAddresses.parse("b.example"))).isFalse();
    }

    @Test
    void partsThatAreNotWebAddressesAreNamed() {
        assertThat(ServerAddresses.wrong("a.example, ftp://b.example, c d")).containsExactly("ftp://b.example", "c d");
        assertThat(ServerAddresses.wrong("a.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "a.example, ftp://b.example"})
    void listsWithInvalidAddressesAreRefused(String typed) {
        assertThatThrownBy(() -> ServerAddresses.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
