package org.chatrpc.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.org/chat,     https://chat.example.org/chat",
        "https://chat.example.org/chat/,    https://chat.example.org/chat",
        "HTTPS://Chat.example.org/Chat,     https://Chat.example.org/Chat",
        "http://my_host:8080,               http://my_host:8080",
        "http://my-host:8080/,              http://my-host:8080",
        "https://[2001:db8::1]:8443/a/b.c~d, https://[2001:db8::1]:8443/a/b.c~d",
        "'',                                ''",
    })
    void aTrailingSlashIsRemoved(String text, String url) {
        assertThat(PublicUrl.parse(text)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.org",
                "/chat",
                "//chat.example.org/chat",
                "ftp://chat.example.org/",
                "javascript:alert(1)",
                "https://",
                "https:///chat",
                "https://chat.example.org/chat?wsdl",
                "https://chat.example.org/chat#top",
                "https://chat.example.org?x",
                "https://me@chat.example.org/",
                "https://chat.example.org:99999/",
                "https://chat.example.org:/",
                "https://chat.example.org/a b",
                "https://chat.example.org/a//b",
                "https://chat.example.org/../b",
                "https://chat.example.org/%41",
                "https://chat.example.org/\"><script>",
                "https://[::1/"
            })
    void anythingElseIsRefused(String text) {
        assertThat(PublicUrl.parse(text)).isEmpty();
    }
}
