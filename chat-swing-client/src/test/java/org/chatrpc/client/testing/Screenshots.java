package org.chatrpc.client.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Window;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The screenshots of one test, in one theme and at one scale. The default look is restored after the test. */
public final class Screenshots implements AfterEachCallback {

    /**
     * A test with theme and scale as parameters, run once in each theme with a scale of its own. With
     * {@code -Dchat.screenshots=all} it runs in each theme at each scale.
     */
    @ParameterizedTest
    @MethodSource("org.chatrpc.client.testing.Screenshots#looks")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface InEachLook {}

    private static final String SCALE = "flatlaf.uiScale";

    private String suffix = "";

    static Stream<Arguments> looks() {
        Stream<Arguments> others = "all".equals(System.getProperty("chat.screenshots"))
                ? Stream.of(arguments("dark", 1.0), arguments("light", 2.0))
                : Stream.empty();
        return Stream.concat(Stream.of(arguments("light", 1.0), arguments("dark", 2.0)), others);
    }

    /**
     * Sets the look of windows and of the file names.
     *
     * @param theme light or dark
     * @param scale 1 for 100 %
     */
    public void setLook(String theme, double scale) {
        suffix = "-" + theme + "-" + Math.round(scale * 100);
        System.setProperty(SCALE, Double.toString(scale));
        Screens.doOnEventThread(() -> Theme.apply(theme.equals("dark")));
    }

    /** Saves a screenshot of a window. */
    public Path save(Window window, String name) {
        return Screens.save(window, name + suffix);
    }

    /** Saves a screenshot of a component. */
    public Path save(JComponent content, String name) {
        return Screens.save(content, name + suffix);
    }

    /** Waits for pending painting, for which there is no condition to await. */
    public static void settle() {
        await().pollDelay(Duration.ofMillis(250)).until(() -> true);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.clearProperty(SCALE);
        Screens.doOnEventThread(() -> Theme.apply(false));
    }
}
