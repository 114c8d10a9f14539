package org.chatrpc.client.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails tests in which a component was changed off the event thread, an exception was not caught, or the event thread
 * was blocked for longer than {@link EventThreadPulse#LIMIT}.
 */
public final class EventThreadWatch implements BeforeEachCallback, AfterEachCallback {

    private static final List<Throwable> MISTAKES = new CopyOnWriteArrayList<>();
    private static final EventThreadPulse PULSE = EventThreadPulse.install();

    /** The measurement of this JVM's event thread. */
    public static EventThreadPulse pulse() {
        return PULSE;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        MISTAKES.clear();
        PULSE.takeStalls();
        RepaintManager.setCurrentManager(new Watching());
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> MISTAKES.add(error));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertThat(MISTAKES).isEmpty();
        assertThat(PULSE.takeStalls())
                .filteredOn(EventThreadPulse.Stall::blocked)
                .isEmpty();
    }

    /** Every change of a component leads to one of these two calls. */
    private static final class Watching extends RepaintManager {

        @Override
        public synchronized void addInvalidComponent(JComponent component) {
            check(component);
            super.addInvalidComponent(component);
        }

        @Override
        public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
            check(component);
            super.addDirtyRegion(component, x, y, width, height);
        }

        private static void check(JComponent component) {
            if (!EventQueue.isDispatchThread() && component.isShowing()) {
                MISTAKES.add(new IllegalStateException("Changed off the event thread: " + component));
            }
        }
    }
}
