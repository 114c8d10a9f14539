package org.chatrpc.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.RootPaneContainer;
import org.chatrpc.client.ui.emoji.ColourEmoji;

/** Utilities for window tests: find components by name, run code on the event thread, and save screenshots. */
public final class Screens {

    public static final Path FOLDER = Path.of("target", "screenshots");

    private Screens() {}

    /** Runs on the event thread and returns the result. */
    public static <T> T onEventThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            EventQueue.invokeAndWait(task);
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (InvocationTargetException | ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    public static void doOnEventThread(Runnable work) {
        onEventThread(() -> {
            work.run();
            return work;
        });
    }

    /**
     * Waits until a newly opened window has the focus. Before that, it may take the focus from dialogs opened over
     * it, and closes menus.
     */
    public static void awaitFocused(Window window) {
        await().until(() -> onEventThread(window::isFocused));
    }

    /** The visible component with this name and type, anywhere in the window. */
    public static <T extends Component> Optional<T> find(Container root, String name, Class<T> type) {
        for (Component child : root.getComponents()) {
            if (name.equals(child.getName()) && type.isInstance(child) && child.isVisible()) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Container container && child.isVisible()) {
                Optional<T> found = find(container, name, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The visible button with this accessible name. */
    public static Optional<JButton> findButton(Container root, String spoken) {
        for (Component child : root.getComponents()) {
            if (child instanceof JButton button
                    && child.isVisible()
                    && spoken.equals(button.getAccessibleContext().getAccessibleName())) {
                return Optional.of(button);
            }
            if (child instanceof Container container && child.isVisible()) {
                Optional<JButton> found = findButton(container, spoken);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The text in the clipboard. */
    public static String clipboard() {
        return Screens.onEventThread(
                () -> (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
    }

    /** Saves a screenshot of a window. */
    public static Path save(Window window, String name) {
        return save(((RootPaneContainer) window).getRootPane(), name);
    }

    /** Saves a screenshot of a component. */
    public static Path save(JComponent content, String name) {
        // Emoji are loaded when they are drawn for the first time.
        draw(content);
        await().until(() -> ColourEmoji.system().map(ColourEmoji::complete).orElse(true));
        BufferedImage image = draw(content);
        assertThat(image.getWidth()).isPositive();
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static BufferedImage draw(JComponent content) {
        return onEventThread(() -> {
            BufferedImage drawn =
                    new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = drawn.createGraphics();
            content.printAll(g);
            g.dispose();
            return drawn;
        });
    }
}
