package org.chatrpc.client.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts an X server for this test run when the build asked for one (system property {@code own.display}, the same as
 * the environment's DISPLAY). Where there is no Xvfb, the run is headless and window tests are skipped.
 *
 * <p>The server must outlive this JVM by a moment, as a JVM whose X server goes away ends with an error: a shell waits
 * for the end of its input, which comes when this JVM is gone however it ends, and then stops the server.
 */
public final class XvfbSession implements LauncherSessionListener {

    /** With {@code -r} no key repeats, however slow the machine is to release it. */
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
