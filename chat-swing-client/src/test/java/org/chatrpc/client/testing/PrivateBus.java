package org.chatrpc.client.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.Assumptions;

/** A session bus of a test's own, by Debian's dbus-daemon. */
public final class PrivateBus implements AutoCloseable {

    private final Process daemon;
    private final String address;

    private PrivateBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /** Starts it; the test is skipped without dbus-daemon. */
    public static PrivateBus start(Path folder) throws IOException {
        Process daemon;
        try {
            daemon = new ProcessBuilder(
                            "dbus-daemon",
                            "--session",
                            "--nofork",
                            "--nopidfile",
                            "--print-address",
                            "--address=unix:path=" + folder.resolve("bus"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            Assumptions.abort("There is no dbus-daemon");
            throw missing;
        }
        BufferedReader output = daemon.inputReader(StandardCharsets.UTF_8);
        String address = output.readLine();
        if (address == null) {
            throw new IOException("dbus-daemon does not start");
        }
        return new PrivateBus(daemon, address);
    }

    public String address() {
        return address;
    }

    /** A new connection, for a service of the test's. */
    public DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    /** Stops it in the middle of everything. */
    @Override
    public void close() {
        daemon.destroyForcibly();
        try {
            daemon.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
