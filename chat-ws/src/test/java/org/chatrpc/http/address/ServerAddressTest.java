package org.chatrpc.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    private static final TrustedProxies PROXIES =
            TrustedProxies.parse("10.0.0.0/8").orElseThrow();
    private static final String PROXY = "10.0.0.1";
    private static final String STRANGER = "203.0.113.9";

    private final ServerAddress address = new ServerAddress("", PROXIES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.org",
                "chat.example.org.",
                "my_host",
                "127.0.0.1:8080",
                "[::1]:8080",
                "[2001:db8::1]"
            })
    void isTheRequestedHost(String host) {
        assertThat(seen(PROXY, "Host: " + host)).isEqualTo("http://" + host + "/chat");
        assertThat(seen(STRANGER, "Host: " + host)).isEqualTo("http://" + host + "/chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"><script>",
                "a b",
                "evil/path",
                "host:port",
                "host:",
                "host:0",
                "host:65536",
                "a..b",
                ".a",
                "a@b",
                "a,b",
                "'quoted'",
                "[::1",
                "::1",
                "[::1]x",
                "[:::]",
                "[127.0.0.1]",
                "[fe80::1%eth0]",
                "ü.example"
            })
    void invalidHostsAreIgnored(String host) {
        assertThat(seen(STRANGER, "Host: " + host)).isEqualTo("http://local:1/chat");
        String quoted = host.replace("\"", "\\\"");
        assertThat(seen(PROXY, "Host: good:80", "Forwarded: host=\"" + quoted + "\";proto=javascript"))
                .isEqualTo("http://good:80/chat");
        if (!host.equals("a,b")) {
            assertThat(seen(PROXY, "Host: good:80", "X-Forwarded-Host: " + host, "X-Forwarded-Proto: javascript"))
                    .isEqualTo("http://good:80/chat");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A single proxy, with each of the headers.
                "X-Forwarded-Proto: https                                       | https://in.example/chat",
                "X-Forwarded-Proto: HTTPS                                       | https://in.example/chat",
                "X-Forwarded-Host: out.example                                  | http://out.example/chat",
                "X-Forwarded-Host: out.example:8443; X-Forwarded-Proto: https   | https://out.example:8443/chat",
                "Forwarded: proto=https                                         | https://in.example/chat",
                "Forwarded: Proto=HTTPS~Host=out.example                        | https://out.example/chat",
                "Forwarded: for=\"[2001:db8::9]:4711\"~host=\"[2001:db8::1]:8443\" | http://[2001:db8::1]:8443/chat",
                // Several proxies: the visitor addressed the first one.
                "X-Forwarded-Host: out.example, mid.example; X-Forwarded-Proto: https,http | https://out.example/chat",
                "X-Forwarded-Host: out.example; X-Forwarded-Host: mid.example   | http://out.example/chat",
                "X-Forwarded-Host: , out.example                                | http://out.example/chat",
                "Forwarded: for=203.0.113.9~host=out.example~proto=https, for=10.0.0.2~host=mid.example~proto=http"
                        + " | https://out.example/chat",
                "Forwarded: for=203.0.113.9~host=out.example; Forwarded: for=10.0.0.2~host=mid.example"
                        + " | http://out.example/chat",
                "Forwarded: for=203.0.113.9~proto=https, for=10.0.0.2~host=out.example | https://out.example/chat",
                // Anything before the element of the first trusted proxy is only a client's claim.
                "Forwarded: host=evil.example, for=203.0.113.9~host=out.example | http://out.example/chat",
                "Forwarded: for=10.0.0.9~host=evil.example, for=unknown~host=out.example | http://out.example/chat",
                "Forwarded: for=\"[x, for=203.0.113.9~host=out.example          | http://in.example/chat",
                // The standard header takes precedence; the others supply what it lacks.
                "Forwarded: host=out.example; X-Forwarded-Host: other.example; X-Forwarded-Proto: https"
                        + " | https://out.example/chat",
                "Forwarded: for=; X-Forwarded-Host: other.example               | http://other.example/chat",
            })
    void headersOfTrustedProxiesAreUsed(String headers, String expected) {
        String[] lines = Stream.concat(Stream.of("Host: in.example"), Stream.of(headers.split("; ")))
                .map(line -> line.replace('~', ';'))
                .toArray(String[]::new);
        assertThat(seen(PROXY, lines)).isEqualTo(expected);
        assertThat(seen(STRANGER, lines)).isEqualTo("http://in.example/chat");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "out.example,      http,  8080, http://out.example:8080/chat",
                "out.example,      https, 8443, https://out.example:8443/chat",
                "out.example,      https, 443,  https://out.example/chat",
                "out.example,      http,  80,   http://out.example/chat",
                "out.example,      https, 80,   https://out.example:80/chat",
                "out.example:8443, https, 9999, https://out.example:8443/chat",
                "[2001:db8::1],    https, 8443, https://[2001:db8::1]:8443/chat",
                "-,                https, 8443, https://in.example:8443/chat",
                "out.example,      http,  '8080, 81', http://out.example:8080/chat",
                "out.example,      http,  0,     http://out.example/chat",
                "out.example,      http,  65536, http://out.example/chat",
                "out.example,      http,  -1,    http://out.example/chat",
                "out.example,      http,  80x,   http://out.example/chat",
                "out.example,      http,  '',    http://out.example/chat",
            })
    void theForwardedPortIsAddedToAHostWithoutPort(String host, String scheme, String port, String expected) {
        assertThat(seen(
                        PROXY,
                        "Host: in.example",
                        host == null ? "X: y" : "X-Forwarded-Host: " + host,
                        "X-Forwarded-Proto: " + scheme,
                        "X-Forwarded-Port: " + port))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/team,            /chat, /team/chat",
        "/team/,           /chat, /team/chat",
        "/a/b-c/d_e/f.g~h, /chat, /a/b-c/d_e/f.g~h/chat",
        "/,                /chat, /chat",
        "'/outer, /inner', /chat, /outer/inner/chat",
        // The whole path of the application.
        "/chat,            /chat, /chat",
        "/team/chat/,      /chat, /team/chat",
        "/mychat,          /chat, /mychat/chat",
        "/team,            '',    /team",
        // Prefixes that could lead elsewhere or break out of an attribute.
        "//evil.example,   /chat, /chat",
        "/a//b,            /chat, /chat",
        "team,             /chat, /chat",
        "/..,              /chat, /chat",
        "/a/../b,          /chat, /chat",
        "/./a,             /chat, /chat",
        "/a%2e,            /chat, /chat",
        "/a?b,             /chat, /chat",
        "/a#b,             /chat, /chat",
        "/a b,             /chat, /chat",
        "/\"><script>,     /chat, /chat",
        "/a\\b,            /chat, /chat",
        "https://evil.example/, /chat, /chat",
        "'/good, /..',     /chat, /chat",
    })
    void theForwardedPrefixPrecedesTheContextPath(String prefix, String context, String expected) {
        String[] lines = {"Host: in.example", "X-Forwarded-Prefix: " + prefix};
        assertThat(address.of("http", PROXY, "local:1", context, name -> lines(name, lines)))
                .isEqualTo("http://in.example" + expected);
        assertThat(address.of("http", STRANGER, "local:1", context, name -> lines(name, lines)))
                .isEqualTo("http://in.example" + context);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:8080",
        "node-1, node-1:8080",
        "0:0:0:0:0:0:0:1, [0:0:0:0:0:0:0:1]:8080",
        "fe80:0:0:0:0:0:0:1%eth0, [fe80:0:0:0:0:0:0:1]:8080",
    })
    void withoutAHostTheLocalAddressIsUsed(String name, String expected) {
        assertThat(ServerAddress.local(name, 8080)).isEqualTo(expected);
    }

    @Test
    void thePublicUrlTakesPrecedenceOverHeaders() {
        ServerAddress fixed = new ServerAddress("https://chat.example.org/talk", PROXIES);
        String[] lines = {"Host: in.example", "X-Forwarded-Host: out.example", "X-Forwarded-Prefix: /x"};
        assertThat(fixed.of("http", PROXY, "local:1", "/chat", name -> lines(name, lines)))
                .isEqualTo("https://chat.example.org/talk");
    }

    private String seen(String peer, String... lines) {
        return address.of("http", peer, "local:1", "/chat", name -> lines(name, lines));
    }

    private static List<String> lines(String name, String... lines) {
        return Stream.of(lines)
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }
}
