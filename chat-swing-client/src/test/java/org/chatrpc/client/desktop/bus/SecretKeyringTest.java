package org.chatrpc.client.desktop.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chatrpc.client.base.Keyring;
import org.chatrpc.client.login.KeptSignIn;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.PrivateBus;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sign-in in GNOME's keyring, on a bus of the test's own, and what happens without one. */
class SecretKeyringTest {

    private static final Account ALICE = new Account(new SessionToken("s3cret=\\ü"), "alice", "Alice");

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    private PrivateBus bus;
    private SessionBus mine;

    @BeforeEach
    void startBus() throws IOException {
        bus = PrivateBus.start(folder);
        mine = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(5));
    }

    @AfterEach
    void stopBus() {
        mine.close();
        bus.close();
    }

    @Test
    void theTokenIsInTheKeyringAndNotInTheFileUntilTheUserSignsOut() throws Exception {
        Process daemon = startKeyring();
        try {
            SecretKeyring keyring = new SecretKeyring(mine);
            await().ignoreExceptions().until(() -> keyring.find("none").isEmpty());
            KeptSignIn kept = keep(keyring);
            assertThat(Files.readString(file())).contains("alice").doesNotContain("s3cret");
            assertThat(open(keyring).load()).contains(new KeptSignIn.Kept(ALICE, ServerAddresses.LOCAL));
            String before = Files.readString(file()).replaceAll("(?s).*keyring=(\\S+).*", "$1");
            keep(keyring);
            assertThat(Files.readString(file())).contains(before);
            assertThat(keyring.find(before)).contains("s3cret=\\ü");
            kept.forget();
            dispatcher.pass(Duration.ofSeconds(1));
            assertThat(keyring.find(before)).isEmpty();
            assertThat(file()).doesNotExist();
        } finally {
            stop(daemon);
        }
    }

    @Test
    void whenTheKeyringIsGoneTheUserSignsInAgainAndTheTokenIsInTheFile() throws Exception {
        Process daemon = startKeyring();
        SecretKeyring keyring = new SecretKeyring(mine);
        try {
            await().ignoreExceptions().until(() -> keyring.find("none").isEmpty());
            keep(keyring);
        } finally {
            stop(daemon);
        }
        assertThat(open(keyring).load()).isEmpty();
        keep(keyring);
        assertThat(Files.readString(file())).contains("s3cret");
        assertThat(open(keyring).load()).contains(new KeptSignIn.Kept(ALICE, ServerAddresses.LOCAL));
    }

    @Test
    void aLockedKeyringCountsAsNone() throws Exception {
        try (DBusConnection desktop = bus.connect()) {
            desktop.exportObject(Secrets.PATH, new Desktop(new CountDownLatch(0)));
            desktop.exportObject("/collection", new Locked());
            desktop.requestBusName(Secrets.NAME);
            SecretKeyring keyring = new SecretKeyring(mine);
            assertThatThrownBy(() -> keyring.find("any")).isInstanceOf(IOException.class);
            keep(keyring);
            assertThat(Files.readString(file())).contains("s3cret");
            assertThat(open(keyring).load()).contains(new KeptSignIn.Kept(ALICE, ServerAddresses.LOCAL));
        }
    }

    @Test
    void aKeyringThatHangsIsNotWaitedFor() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (DBusConnection desktop = bus.connect();
                SessionBus hasty = new SessionBus(Optional.of(bus.address()), Duration.ofSeconds(1))) {
            desktop.exportObject(Secrets.PATH, new Desktop(end));
            desktop.requestBusName(Secrets.NAME);
            keep(new SecretKeyring(hasty));
            assertThat(Files.readString(file())).contains("s3cret");
            end.countDown();
        }
    }

    private KeptSignIn keep(Keyring keyring) {
        KeptSignIn kept = open(keyring);
        kept.keep(ALICE, ServerAddresses.LOCAL);
        dispatcher.pass(Duration.ofSeconds(1));
        return kept;
    }

    private KeptSignIn open(Keyring keyring) {
        return new KeptSignIn(file(), keyring, dispatcher);
    }

    private Path file() {
        return folder.resolve("sign-in.properties");
    }

    /** Starts GNOME's keyring with a new collection, unlocked; the test is skipped without it. */
    private Process startKeyring() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keyring.log").toFile());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        PrivateBus.atHome(builder, folder);
        Process daemon;
        try {
            daemon = builder.start();
        } catch (IOException missing) {
            Assumptions.abort("There is no gnome-keyring-daemon");
            throw missing;
        }
        try (OutputStream password = daemon.getOutputStream()) {
            password.write("password".getBytes(UTF_8));
        }
        return daemon;
    }

    private static void stop(Process daemon) throws InterruptedException {
        daemon.destroyForcibly();
        assertThat(daemon.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    /** A service with one collection, which answers once a latch allows it. */
    private record Desktop(CountDownLatch open) implements Secrets.Service {

        @Override
        public Secrets.Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input) {
            return new Secrets.Two<>(new Variant<>(""), new DBusPath("/session"));
        }

        @Override
        public Secrets.Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes) {
            return new Secrets.Two<>(List.of(), List.of(new DBusPath("/collection/1")));
        }

        @Override
        public DBusPath readAlias(String name) {
            try {
                assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new DBusPath("/collection");
        }

        @Override
        public String getObjectPath() {
            return Secrets.PATH;
        }
    }

    /** A collection for which the user would have to be asked. */
    private static final class Locked implements Secrets.Collection {

        @Override
        public Secrets.Two<DBusPath, DBusPath> createItem(
                Map<String, Variant<?>> properties, Secrets.Secret secret, boolean replace) {
            return new Secrets.Two<>(new DBusPath(Secrets.NOTHING), new DBusPath("/prompt"));
        }

        @Override
        public String getObjectPath() {
            return "/collection";
        }
    }
}
