package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators and auditors look up has a rate of its own, each operation of it. */
class AdminReadRatesTest {
    private static final int BURST = 3;

    @TempDir
    Path folder;

    private long now = System.nanoTime();

    @Test
    void everyReadIsCounted() throws ReflectiveOperationException {
        Map<RateClass, Rate> rates = Map.of(
                RateClass.ADMINISTRATION_READS, Rate.perMinute(60, BURST),
                // Nothing that only reads may take from what there is for changes.
                RateClass.ADMINISTRATION, Rate.perMinute(1, 3));
        try (Chat chat = new Chat(folder, ChatOptions.defaults().with(rates).with(() -> now)).ready()) {
            String token = chat.register("ann").token();
            chat.administration.accounts().setAuditor("ann", "ann", true);
            chat.administration.services().create("ann", "robot", Optional.empty(), List.of());
            PortCalls calls = new PortCalls(chat);
            for (Method operation : PortCalls.operations(ChatAdminPort.class)
                    .filter(PortCalls::reads)
                    .toList()) {
                String name = PortCalls.name(operation);
                Map<String, Object> values = new HashMap<>(Map.of("Token", token, "Room", "general"));
                values.put("Username", name.equals("ListServiceTokens") ? "robot" : "ann");
                now += Duration.ofMinutes(1).toNanos();
                chat.administration.retention().run("ann");
                for (int i = 0; i < BURST; i++) {
                    assertThat(calls.call(operation, values)).as(name).isEmpty();
                }
                assertThat(calls.call(operation, values)).as(name).isEqualTo("RATE_LIMITED");
            }
        }
    }
}
