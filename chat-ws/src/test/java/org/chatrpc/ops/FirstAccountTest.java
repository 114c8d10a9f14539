package org.chatrpc.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chatrpc.ops.setting.Configuration;
import org.junit.jupiter.api.Test;

/** Who may create the first account of a new server. */
class FirstAccountTest {
    private static String token(Map<String, String> properties) {
        Configuration read = Configuration.read(properties::get, name -> null);
        return FirstAccount.guarded(read).configuration().accounts().setupToken();
    }

    @Test
    void itTakesASecretOfThisServer() {
        String token = token(Map.of());
        assertThat(token).hasSizeGreaterThanOrEqualTo(20).isNotEqualTo(token(Map.of()));
        assertThat(token(Map.of("chat.setup.open", "false"))).isNotEmpty();
        assertThat(token(Map.of("chat.http.trustedProxies", "127.0.0.1"))).isNotEmpty();
    }

    @Test
    void itTakesTheSecretThatWasSet() {
        assertThat(token(Map.of("chat.setup.token", "given"))).isEqualTo("given");
        assertThat(token(Map.of("chat.setup.token", "given", "chat.setup.open", "true")))
                .isEqualTo("given");
    }

    @Test
    void itTakesNoneOnlyWhereSomebodyDecidedThat() {
        assertThat(token(Map.of("chat.setup.open", "true"))).isEmpty();
    }
}
