package org.chatrpc.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsAccessTest {
    private final MetricsAccess withToken = new MetricsAccess("a secret");
    private final MetricsAccess withoutToken = new MetricsAccess("");

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%lo", "::ffff:127.0.0.1"})
    void withoutATokenProgramsOnTheSameMachineMayRead(String address) {
        assertThat(withoutToken.allows(request(address, Map.of()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "::2", "fe80::1%lo", "localhost", "127.0.0.1.example.org", ""})
    void withoutATokenNobodyElseMay(String address) {
        assertThat(withoutToken.allows(request(address, Map.of()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void aProxyOnTheSameMachineIsNotTheCaller(String header) {
        assertThat(withoutToken.allows(request("127.0.0.1", Map.of(header, "127.0.0.1"))))
                .isFalse();
    }

    @Test
    void whoeverHasTheTokenMayReadFromAnywhere() {
        Map<String, String> headers = Map.of("Authorization", "Bearer a secret", "X-Forwarded-For", "192.0.2.1");
        assertThat(withToken.allows(request("192.0.2.7", headers))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer another", "Bearer ", "Bearer", "Basic a secret", "a secret", "Bearer a secret2"})
    void withATokenNobodyReadsWithoutIt(String authorization) {
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
