package org.chatrpc.client.session.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/chat/",
                "http://127.0.0.1:8080/chat",
                " 127.0.0.1:8080/chat ",
                "HTTP://127.0.0.1:8080/chat/ChatService",
                "http://127.0.0.1:8080/chat/ChatService?wsdl"
            })
    void whateverPeopleTypeOrCopyIsTheSameAddress(String typed) {
        ServerAddress address = ServerAddress.parse(typed);
        assertThat(address).isEqualTo(ServerAddress.LOCAL);
        assertThat(address.service()).hasToString("http://127.0.0.1:8080/chat/ChatService");
        assertThat(address.label()).isEqualTo("127.0.0.1:8080");
    }

    @Test
    void aHostAloneIsItsRoot() {
        assertThat(ServerAddress.parse("https://chat.example.org").service())
                .hasToString("https://chat.example.org/ChatService");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not an address", "ftp://example.org/", "http://", "http:///chat", "://x"})
    void textThatIsNotAWebAddressIsRefused(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
