package org.chatrpc.client.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts an X server for this test run if the build asks for one (system property {@code own.display}, with the value
 * of the environment's DISPLAY). Without Xvfb, the run is headless and window tests are skipped.
 *
 * <p>The server must outlive this JVM by a moment, because a JVM whose X server disappears exits with an error. So a
 * shell waits for the end of its standard input, which comes when this JVM has ended in whatever way, and then stops
 * the server.
 */
public final class XvfbSession implements LauncherSessionListener {

    /** {@code -r} disables key repeat, because a slow machine may release keys late. */
    private static final String SCRIPT = "command -v Xvfb > /dev/null || exit 1;"
            + " Xvfb \"$0\" -screen 0 2600x2000x24 -r -nolisten tcp -noreset & read -r end; kill $!";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String display = System.getProperty("own.display", "");
        if (display.isEmpty() || !display.equals(System.getenv("DISPLAY"))) {
            return;
        }
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT, display)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitSocket(shell, Path.of("/tmp/.X11-unix/X" + display.substring(1)));
        } catch (IOException e) {
            System.setProperty("java.awt.headless", "true");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitSocket(Process shell, Path socket) throws IOException, InterruptedException {
        for (int i = 0; i < 200 && !Files.exists(socket); i++) {
            if (shell.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("There is no Xvfb");
            }
        }
    }
}
