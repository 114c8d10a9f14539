package org.chatrpc.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsAccessTest {
    private static final Map<String, String> LOCAL = Map.of("Host", "127.0.0.1:8080");

    private final MetricsAccess withToken = new MetricsAccess("a secret");
    private final MetricsAccess withoutToken = new MetricsAccess("");

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%lo", "::ffff:127.0.0.1"})
    void withoutATokenProgramsOnTheSameMachineMayRead(String address) {
        assertThat(withoutToken.allows(request(address, LOCAL))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "::2", "fe80::1%lo", "localhost", "127.0.0.1.example.org", ""})
    void withoutATokenNobodyElseMay(String address) {
        assertThat(withoutToken.allows(request(address, LOCAL))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:9090",
                "localhost.:80",
                "chat.localhost",
                "127.0.0.1",
                "127.1.2.3:8080",
                "[::1]",
                "[0:0:0:0:0:0:0:1]:8080",
                "[::ffff:127.0.0.1]:80"
            })
    void withoutATokenTheHostHeaderMustNameThisMachine(String host) {
        assertThat(withoutToken.allows(request("127.0.0.1", Map.of("Host", host))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "evillocalhost",
                "127.0.0.1.evil.example",
                "127.0.0.1@evil.example",
                "127.0.0.1, evil.example",
                "127.1",
                "192.0.2.1",
                "0.0.0.0",
                "[::2]",
                "::1",
                "[localhost]",
                ""
            })
    void dnsRebindingGivesNoAccess(String host) {
        assertThat(withoutToken.allows(request("127.0.0.1", Map.of("Host", host))))
                .isFalse();
        assertThat(withToken.allows(request("127.0.0.1", Map.of("Host", host, "Authorization", "Bearer a secret"))))
                .isTrue();
    }

    @Test
    void withoutATokenAMissingHostHeaderGivesNoAccess() {
        assertThat(withoutToken.allows(request("127.0.0.1", Map.of()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Real-IP",
                "Via"
            })
    void aProxyOnTheSameMachineIsNotTheCaller(String header) {
        assertThat(withoutToken.allows(request("127.0.0.1", Map.of("Host", "localhost", header, "127.0.0.1"))))
                .isFalse();
    }

    @Test
    void withTheTokenMetricsCanBeReadFromAnywhere() {
        Map<String, String> headers = Map.of("Authorization", "Bearer a secret", "X-Forwarded-For", "192.0.2.1");
        assertThat(withToken.allows(request("192.0.2.7", headers))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer another", "Bearer ", "Bearer", "Basic a secret", "a secret", "Bearer a secret2"})
    void withATokenConfiguredItIsRequired(String authorization) {
        assertThat(withToken.allows(request("127.0.0.1", Map.of("Authorization", authorization))))
                .isFalse();
        assertThat(withToken.allows(request("127.0.0.1", Map.of()))).isFalse();
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(withToken.toString()).doesNotContain("a secret");
    }

    private static HttpServletRequest request(String address, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                MetricsAccessTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
