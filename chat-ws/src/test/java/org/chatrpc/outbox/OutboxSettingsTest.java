package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxSettingsTest {
    private static final Path PAGE = Path.of("..", "docs", "transactions.md");

    private static OutboxSettings of(String name, String value) {
        return OutboxSettings.of(Map.of("chat.outbox.tokenFile", "/token", name, value)::get);
    }

    @Test
    void onlyTheTokenIsRequired() {
        OutboxSettings settings = OutboxSettings.of(Map.of("chat.outbox.tokenFile", "/token")::get);
        assertThat(settings)
                .isEqualTo(new OutboxSettings(
                        URI.create("http://127.0.0.1:8080/chat"),
                        Path.of("/token"),
                        "java:comp/DefaultDataSource",
                        "chat_outbox"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxSettings.of(Map.<String, String>of()::get))
                .withMessageContaining("chat.outbox.tokenFile");
    }

    @Test
    void aFinalSlashOfTheAddressDoesNotMatter() {
        assertThat(of("chat.outbox.url", "https://chat.example/chat/").chat())
                .isEqualTo(URI.create("https://chat.example/chat"));
    }

    @Test
    void whatCannotBeUsedIsRefusedAtTheStart() {
        for (String table : new String[] {"chat outbox", "x; DROP TABLE orders", "a.b.c", "1st", "", "\"quoted\""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> of("chat.outbox.table", table));
        }
        assertThat(of("chat.outbox.table", "sales.messages_1").table()).isEqualTo("sales.messages_1");
        for (String address : new String[] {"chat.example", "ftp://chat.example", "/chat", "http:/chat"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> of("chat.outbox.url", address));
        }
    }

    /** The token would be readable on the way. */
    @Test
    void withoutEncryptionTheChatHasToBeOnThisMachine() {
        for (String address :
                new String[] {"http://localhost/chat", "http://[::1]:80/chat", "http://127.1.2.3:1/chat"}) {
            assertThat(of("chat.outbox.url", address).chat()).isEqualTo(URI.create(address));
        }
        for (String address : new String[] {
            "http://chat.example/chat", "http://127.0.0.1.example/chat", "http://10.0.0.1/chat", "http://[fe80::1]/chat"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("chat.outbox.url", address))
                    .withMessageContaining("https");
        }
    }

    @Test
    void aSystemPropertySetsWhatTheApplicationDoesNot() {
        System.setProperty("chat.outbox.tokenFile", "/of/the/server");
        try {
            assertThat(OutboxSettings.ofApplication().tokenFile()).isEqualTo(Path.of("/of/the/server"));
        } finally {
            System.clearProperty("chat.outbox.tokenFile");
        }
    }

    @Test
    void thePageHasAllSettings() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("| `chat.outbox.url` | `CHAT_OUTBOX_URL` |")
                .contains("| `chat.outbox.tokenFile` | `CHAT_OUTBOX_TOKEN_FILE` |")
                .contains("| `chat.outbox.dataSource` | `CHAT_OUTBOX_DATA_SOURCE` |")
                .contains("| `chat.outbox.table` | `CHAT_OUTBOX_TABLE` |");
        assertThat(OutboxSettings.variable("chat.outbox.tokenFile")).isEqualTo("CHAT_OUTBOX_TOKEN_FILE");
        assertThat(OutboxSettings.variable("chat.outbox.dataSource")).isEqualTo("CHAT_OUTBOX_DATA_SOURCE");
    }
}
