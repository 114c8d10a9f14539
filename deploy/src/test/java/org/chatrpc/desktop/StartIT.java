package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures waiting times of users: from program start to a usable sign-in form, and from the click on "Sign in" to
 * the newest messages of a very long room. Prints figures; a slow machine does not fail the test.
 */
class StartIT {

    private static final int MESSAGES = 100_000;
    private static final int WRITERS = 64;
    private static final int STARTS = 5;
    private static final Duration POLL = Duration.ofMillis(5);

    @Test
    void aLongRoomOpensAsFastAsAShortOne(@TempDir Path folder) throws Exception {
        var display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        ServerLaunch launch = ServerLaunch.in(folder.resolve("server"))
                .setting("chat.message.perSecond", "0")
                .setting("chat.registration.perHour", "1000");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = launch.start()) {
            Crowd reader = new Crowd(server.service().toString(), "crowd", 0, () -> true);
            reader.say("the only one");
            System.out.println("Start: " + starts(screen, server, folder.resolve("short")));
            fill(server);
            assertThat(reader.history()).hasSize(MESSAGES + 1);
            System.out.println("Start, room of " + MESSAGES + ": " + starts(screen, server, folder.resolve("long")));
        }
    }

    private static String starts(OwnDisplay screen, ServerProcess server, Path folder) {
        List<Long> toWindow = new ArrayList<>();
        List<Long> fromSignUp = new ArrayList<>();
        List<Long> fromSignIn = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            String username = folder.getFileName() + "-" + i;
            long start = System.nanoTime();
            try (DesktopClient client = client(screen, server, folder.resolve("new" + i))) {
                toWindow.add(millisSince(start));
                client.click("login.switch");
                fromSignUp.add(toMessages(client, username));
            }
            // A fresh data folder, as on another machine.
            try (DesktopClient client = client(screen, server, folder.resolve("again" + i))) {
                fromSignIn.add(toMessages(client, username));
            }
        }
        return "to the sign-in window " + toWindow + " ms, to messages from sign-up " + fromSignUp
                + " ms, from sign-in to an account that exists " + fromSignIn + " ms";
    }

    private static DesktopClient client(OwnDisplay screen, ServerProcess server, Path data) {
        return new DesktopClient(screen, data, "--server", server.base().toString());
    }

    /** Fills in the form, clicks, and returns the time until the first message is visible, in milliseconds. */
    private static long toMessages(DesktopClient client, String username) {
        client.type("login.username", username);
        client.type("login.password", "correct horse battery");
        long click = System.nanoTime();
        client.click("login.submit");
        await().pollInterval(POLL)
                .until(() -> client.shows("transcript")
                        && client.transcript().stream().anyMatch(row -> row.contains(": ")));
        return millisSince(click);
    }

    private static void fill(ServerProcess server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int mine = MESSAGES / WRITERS + (i < MESSAGES % WRITERS ? 1 : 0);
                Crowd writer = new Crowd(server.service().toString(), "writer" + i, 0, () -> true);
                writing.add(threads.submit(() -> {
                    for (int n = 0; n < mine; n++) {
                        writer.say("A message of a length that people write " + n);
                    }
                    return mine;
                }));
            }
            for (Future<?> one : writing) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }
}
