package org.chatrpc.client.testing;

import java.awt.GraphicsEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks a test that opens real windows, in the light theme unless it sets another; skipped without a display. Fails
 * on painting off the event thread.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("window")
@ExtendWith({WindowTest.NeedsDisplay.class, WindowTest.InLightTheme.class, EventThreadWatch.class})
public @interface WindowTest {

    /** Skips without a display. */
    final class NeedsDisplay implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return GraphicsEnvironment.isHeadless()
                    ? ConditionEvaluationResult.disabled("No display: install Xvfb, or set DISPLAY")
                    : ConditionEvaluationResult.enabled("There is a display");
        }
    }

    /** Applies the light theme before each test. */
    final class InLightTheme implements BeforeEachCallback {

        private static final AtomicBoolean PREPARED = new AtomicBoolean();

        @Override
        public void beforeEach(ExtensionContext context) {
            if (!PREPARED.getAndSet(true)) {
                Theme.prepare(Path.of("target", "fonts"));
            }
            Screens.doOnEventThread(() -> Theme.apply(false));
        }
    }
}
