package org.chatrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"chat.example.org", "127.0.0.1:8080", "[::1]:8080", "[2001:db8::1]"})
    void isTheHostThatWasAsked(String host) {
        assertThat(address(Map.of("Host", host))).isEqualTo("http://" + host);
    }

    @Test
    void isTheHostThatTheFirstProxyWasAsked() {
        assertThat(address(Map.of(
                        "Host", "inner:8080",
                        "X-Forwarded-Host", "chat.example.org, middle:81",
                        "X-Forwarded-Proto", "https, http")))
                .isEqualTo("https://chat.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"><script>", "a b", "evil/path", "host:port", "a@b", "'quoted'"})
    void whatIsNoHostIsPassedOver(String host) {
        assertThat(address(Map.of("Host", host))).isEqualTo("http://local:1");
        assertThat(address(Map.of("Host", "good:80", "X-Forwarded-Host", host, "X-Forwarded-Proto", "javascript")))
                .isEqualTo("http://good:80");
    }

    private static String address(Map<String, String> headers) {
        return ServerAddress.of("http", "local:1", headers::get);
    }
}
