package org.chatrpc.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatrpc.account.session.Origin;
import org.chatrpc.admin.setting.SettingAdministration;
import org.chatrpc.admin.setting.SettingView;
import org.chatrpc.admin.setting.SettingView.Source;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.GuardedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that change while whole servers run. */
class ChangedSettingsTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");
    private static final String PASSWORD = "correct horse";

    /** As promised. The nodes here are not busy. */
    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final Deque<ChatApplication> running = new ArrayDeque<>();

    private ChatApplication start(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(given);
        settings.putIfAbsent("chat.data.dir", folder.toString());
        settings.put("chat.password.hashKib", "1024");
        settings.put("chat.setup.open", "true");
        Configuration configuration = Configuration.read(settings::get, name -> null);
        ChatApplication server = new ChatApplication(configuration, new GuardedLog(), Thread::new);
        running.push(server);
        server.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> server.readiness().ready());
        return server;
    }

    @AfterEach
    void stop() {
        running.forEach(ChatApplication::stop);
    }

    private static SettingAdministration settings(ChatApplication server) {
        return server.services().administration().settings();
    }

    private static String value(ChatApplication server, String setting) {
        return settings(server).all().stream()
                .filter(view -> view.name().equals(setting))
                .map(SettingView::value)
                .findFirst()
                .orElseThrow();
    }

    private static void register(ChatApplication server, String username) {
        server.services().accounts().register(username, PASSWORD, Optional.empty(), HOME);
    }

    private static void post(ChatApplication server, String body) {
        server.services()
                .messages()
                .post("ann", "general", body, UUID.randomUUID().toString(), "");
    }

    @Test
    void aChangeOnOneNodeIsEffectiveOnTheOtherWithinASecond() {
        DatabaseConfig database = PostgresServer.newDatabase();
        Map<String, String> common = Map.of(
                "chat.db.url",
                database.url(),
                "chat.db.user",
                database.user(),
                "chat.db.password",
                database.password());
        Map<String, String> otherNode = new HashMap<>(common);
        otherNode.put("chat.data.dir", folder.resolve("other").toString());
        ChatApplication one = start(common);
        ChatApplication other = start(otherNode);
        register(one, "ann");
        await().untilAsserted(() -> post(other, "123456"));

        settings(one).change("ann", "chat.message.max", "5");
        await().atMost(SOON).untilAsserted(() -> assertRefused(Problem.INVALID_VALUE, () -> post(other, "123456")));
        post(other, "12345");
        settings(one).change("ann", "chat.registration.open", "false");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(value(other, "chat.registration.open")).isEqualTo("false"));
        assertRefused(Problem.REGISTRATION_CLOSED, () -> register(other, "bob"));
        settings(other).change("ann", "chat.message.perSecond", "1");
        settings(other).change("ann", "chat.message.burst", "1");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(value(one, "chat.message.burst")).isEqualTo("1"));
        // One of two posts that follow within a second, which they may not do at once on a busy machine.
        await().pollInterval(Duration.ofMillis(1))
                .untilAsserted(() -> assertRefused(Problem.RATE_LIMITED, () -> post(one, "again")));

        settings(one).reset("ann", "chat.registration.open");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(value(other, "chat.registration.open")).isEqualTo("true"));
        register(other, "bob");
    }

    @Test
    void aRestartKeepsAChangeWhateverTheServerIsStartedWith() {
        ChatApplication first = start(Map.of());
        register(first, "ann");
        assertThat(settings(first).change("ann", "chat.message.max", " 5 ").value())
                .isEqualTo("5");
        running.pop().stop();

        ChatApplication second = start(Map.of("chat.message.max", "100"));
        assertRefused(Problem.INVALID_VALUE, () -> post(second, "123456"));
        SettingView reset = settings(second).reset("ann", "chat.message.max");
        assertThat(reset.source()).isEqualTo(Source.PROPERTY);
        post(second, "123456");
        assertRefused(Problem.INVALID_VALUE, () -> post(second, "x".repeat(101)));
    }

    @Test
    void whatIsNoSettingOrNoValueOrNeedsARestartIsRefused() {
        ChatApplication server = start(Map.of());
        register(server, "ann");
        register(server, "bob");
        SettingAdministration settings = settings(server);
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> settings.change("ann", "chat.no.such", "5"))
                        .field())
                .contains("name");
        assertRefused(Problem.NOT_PERMITTED, () -> settings.change("ann", "chat.db.url", "jdbc:postgresql:x"));
        assertRefused(Problem.NOT_PERMITTED, () -> settings.change("bob", "chat.message.max", "5"));
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> settings.change("ann", "chat.message.max", "many")))
                .hasMessageContaining("must be a whole number from 1 to 1000000");
        assertThat(settings.all()).noneMatch(setting -> setting.source() == Source.RUN_TIME);
    }
}
