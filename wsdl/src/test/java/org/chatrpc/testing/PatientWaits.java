package org.chatrpc.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets the tests of all modules wait for a minute where they name no limit: a machine that is busy with other builds
 * takes longer than Awaitility's ten seconds for what an idle one does at once. A test that passes waits no longer.
 */
public final class PatientWaits implements LauncherSessionListener {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LIMIT);
    }
}
