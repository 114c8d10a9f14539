package org.chatrpc.client.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
            ProcessBuilder builder = new ProcessBuilder(
                            "dbus-daemon",
                            "--session",
                            "--nofork",
                            "--nopidfile",
                            "--print-address",
                            "--address=unix:path=" + folder.resolve("bus"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            atHome(builder, folder);
            daemon = builder.start();
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

    /** Lets a program, and those that it starts, have a folder as its user's home. */
    public static void atHome(ProcessBuilder builder, Path folder) {
        for (String variable : List.of("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME")) {
            builder.environment().put(variable, folder.toString());
        }
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
