package org.chatrpc.client.desktop.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chatrpc.client.testing.PrivateBus;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notifications on a real bus, shown by a small service. */
class NotificationServiceTest {

    private final BlockingQueue<Optional<String>> clicks = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    @Test
    void aClickOnANotificationTellsItsRoom() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                DBusConnection desktop = bus.connect();
                SessionBus mine = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(10))) {
            Desktop shown = Desktop.on(desktop, "actions", "body-markup");
            NotificationService service = new NotificationService(mine, clicks::add);
            show(service, "m1", "Bob in Lunch", "a < b & c", Optional.of("lunch"));
            show(service, "", "Chat", "3 new messages", Optional.empty());
            assertThat(shown.notices)
                    .containsExactly(
                            "Chat|Bob in Lunch|a &lt; b &amp; c|[default, Open]",
                            "Chat|Chat|3 new messages|[default, Open]");
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(99), "default"));
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(1), "default"));
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(1), "default"));
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(2), "default"));
            List<Optional<String>> clicked = new ArrayList<>();
            await().until(() -> clicks.drainTo(clicked) >= 0 && clicked.size() == 2);
            assertThat(clicked).containsExactlyInAnyOrder(Optional.of("lunch"), Optional.empty());
            show(service, "m2", "Bob", "more", Optional.of("direct"));
            desktop.sendMessage(new Notifications.NotificationClosed(Notifications.PATH, new UInt32(3), new UInt32(2)));
            desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(3), "other"));
            assertThat(clicks.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void aServiceWithoutMarkupGetsTheTextAsItIs() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                DBusConnection desktop = bus.connect();
                SessionBus mine = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(10))) {
            Desktop shown = Desktop.on(desktop, "body");
            show(new NotificationService(mine, clicks::add), "m1", "Bob", "a < b", Optional.empty());
            assertThat(shown.notices).containsExactly("Chat|Bob|a < b|[default, Open]");
        }
    }

    @Test
    void afterTheBusWasRestartedItIsUsedAgain() throws Exception {
        try (SessionBus mine =
                new SessionBus(Optional.of("unix:path=" + folder.resolve("bus")), Duration.ofSeconds(10))) {
            NotificationService service = new NotificationService(mine, clicks::add);
            assertThatThrownBy(() -> show(service, "", "a", "b", Optional.empty()))
                    .isInstanceOf(IOException.class);
            for (int i = 0; i < 2; i++) {
                try (PrivateBus bus = PrivateBus.start(folder);
                        DBusConnection desktop = bus.connect()) {
                    Desktop.on(desktop, "actions");
                    await().ignoreExceptions().until(() -> {
                        show(service, "m1", "a", "b", Optional.of("lunch"));
                        return true;
                    });
                    desktop.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(1), "default"));
                    assertThat(clicks.poll(10, TimeUnit.SECONDS)).contains("lunch");
                }
            }
        }
    }

    @Test
    void withoutABusOrAServiceAndWithOneThatHangsTheCallerIsToldSoon() throws Exception {
        try (SessionBus none = new SessionBus(Optional.empty(), Duration.ofSeconds(10))) {
            NotificationService service = new NotificationService(none, clicks::add);
            assertThatThrownBy(() -> show(service, "", "a", "b", Optional.empty()))
                    .isInstanceOf(IOException.class);
        }
        CountDownLatch end = new CountDownLatch(1);
        try (PrivateBus bus = PrivateBus.start(folder);
                SessionBus mine = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(2));
                DBusConnection desktop = bus.connect()) {
            NotificationService service = new NotificationService(mine, clicks::add);
            assertThatThrownBy(() -> show(service, "", "a", "b", Optional.empty()))
                    .isInstanceOf(IOException.class);
            Desktop.on(desktop, "actions").hang = end;
            long begin = System.nanoTime();
            assertThatThrownBy(() -> show(service, "", "a", "b", Optional.empty()))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            end.countDown();
        }
    }

    @Test
    void aNotificationIsReplacedAndRemovedWithItsMessage() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                DBusConnection desktop = bus.connect();
                SessionBus mine = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(10))) {
            Desktop shown = Desktop.on(desktop, "actions");
            NotificationService service = new NotificationService(mine, clicks::add);
            show(service, "m1", "Bob", "the password is", Optional.of("lunch"));
            show(service, "m2", "Bob", "other", Optional.of("lunch"));
            show(service, "m1", "Bob", "gone", Optional.of("lunch"));
            assertThat(shown.replaced).containsExactly(0L, 0L, 1L);
            assertThat(service.isOpen("m1")).isTrue();
            service.withdraw("m1");
            service.withdraw("m1");
            service.withdraw("unknown");
            assertThat(shown.closed).containsExactly(1L);
            assertThat(service.isOpen("m1")).isFalse();
            show(service, "m1", "Bob", "again", Optional.of("lunch"));
            assertThat(shown.replaced).last().isEqualTo(0L);
        }
    }

    @Test
    void whatHasExpiredIsRemovedFromTheListOfTheDesktopAndWhatTheUserClosedIsLeftAlone() throws Exception {
        try (PrivateBus bus = PrivateBus.start(folder);
                DBusConnection desktop = bus.connect();
                SessionBus mine = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(10))) {
            Desktop shown = Desktop.on(desktop, "actions");
            NotificationService service = new NotificationService(mine, clicks::add);
            show(service, "m1", "Bob", "one", Optional.of("lunch"));
            show(service, "m2", "Bob", "two", Optional.of("lunch"));
            desktop.sendMessage(new Notifications.NotificationClosed(Notifications.PATH, new UInt32(1), new UInt32(1)));
            desktop.sendMessage(new Notifications.NotificationClosed(Notifications.PATH, new UInt32(2), new UInt32(2)));
            await().until(() -> !service.isOpen("m1") && !service.isOpen("m2"));
            service.withdraw("m1");
            service.withdraw("m2");
            assertThat(shown.closed).containsExactly(1L);
        }
    }

    /** @param key empty for a notification that stays */
    private static void show(
            NotificationService service, String key, String title, String text, Optional<String> target)
            throws IOException {
        Optional<String> named = Optional.of(key).filter(some -> !some.isEmpty());
        service.show("Chat", new NotificationService.Content(named, title, text, "Open", target));
    }

    /** A notification service. */
    private static final class Desktop implements Notifications {

        private final List<String> notices = new CopyOnWriteArrayList<>();
        private final List<Long> replaced = new CopyOnWriteArrayList<>();
        private final List<Long> closed = new CopyOnWriteArrayList<>();
        private final List<String> abilities;
        private volatile CountDownLatch hang = new CountDownLatch(0);

        private Desktop(List<String> abilities) {
            this.abilities = abilities;
        }

        static Desktop on(DBusConnection bus, String... abilities) throws DBusException {
            Desktop desktop = new Desktop(List.of(abilities));
            bus.exportObject(PATH, desktop);
            bus.requestBusName(NAME);
            return desktop;
        }

        @Override
        public List<String> capabilities() {
            try {
                assertThat(hang.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return abilities;
        }

        @Override
        public UInt32 show(
                String application,
                UInt32 replaces,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expireMillis) {
            notices.add(String.join("|", application, title, text, actions.toString()));
            replaced.add(replaces.longValue());
            return replaces.longValue() > 0 ? replaces : new UInt32(notices.size());
        }

        @Override
        public void close(UInt32 id) {
            closed.add(id.longValue());
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}
