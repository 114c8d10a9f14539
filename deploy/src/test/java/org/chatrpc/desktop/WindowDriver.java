package org.chatrpc.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.RootPaneContainer;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.EventThreadPulse;
import org.chatrpc.client.testing.EventThreadPulse.Stall;

/**
 * Runs inside the process of a real desktop client: starts it through its main method, then executes the commands
 * from standard input on its windows, and answers each with a line. It accesses the client only through component
 * names.
 */
public final class WindowDriver {

    private static final EventThreadPulse PULSE = EventThreadPulse.install();

    private WindowDriver() {}

    public static void main(String[] args) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, UTF_8);
        Class.forName("org.chatrpc.client.app.ChatClient")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(answer(line.split("\t", -1)));
        }
        System.exit(0);
    }

    private static String answer(String[] words) {
        FutureTask<String> task = new FutureTask<>(command(words));
        try {
            if (words[0].equals("heap")) {
                // Its duration does not count as event thread time.
                task.run();
            } else {
                EventQueue.invokeAndWait(task);
            }
            return "ok\t" + Lines.escape(task.get());
        } catch (Exception e) {
            return "failed\t" + Lines.escape(e.toString());
        }
    }

    private static Callable<String> command(String[] words) {
        return switch (words[0]) {
            case "shows" -> () -> Boolean.toString(find(words[1]).isPresent());
            case "click" ->
                () -> {
                    ((AbstractButton) get(words[1])).doClick(0);
                    return "";
                };
            case "type" ->
                () -> {
                    ((JTextComponent) get(words[1])).setText(Lines.unescape(words[2]));
                    return "";
                };
            case "select" ->
                () -> {
                    ((JList<?>) get(words[1])).setSelectedIndex(Integer.parseInt(words[2]));
                    return "";
                };
            case "text" ->
                () -> get(words[1]) instanceof JLabel label
                        ? label.getText()
                        : ((JTextComponent) get(words[1])).getText();
            case "items" -> () -> String.join(Lines.ITEM, items(words[1]));
            case "press" -> () -> press((JComponent) get(words[1]), KeyStroke.getKeyStroke(words[2]));
            case "press-later" -> () -> pressLater((JComponent) get(words[1]), KeyStroke.getKeyStroke(words[2]));
            case "drop" -> () -> drop((JComponent) get(words[1]), Path.of(words[2]));
            case "choose" -> () -> choose((JFileChooser) get(words[1]), Path.of(words[2]));
            case "stalls" ->
                () -> PULSE.takeStalls().stream().map(WindowDriver::line).collect(Collectors.joining(Lines.ITEM));
            case "heap" -> WindowDriver::heap;
            case "save" -> () -> save(Path.of(words[1]));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    /**
     * The text that a screen reader would read for each item of a list. All are read in one event, so that none comes
     * or goes meanwhile.
     */
    private static List<String> items(String name) {
        PULSE.disregardThisEvent();
        AccessibleContext list = get(name).getAccessibleContext();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < list.getAccessibleChildrenCount(); i++) {
            items.add(list.getAccessibleChild(i).getAccessibleContext().getAccessibleName());
        }
        return items;
    }

    private static String line(Stall stall) {
        return String.join(
                Lines.PART,
                Long.toString(stall.busyMillis()),
                Long.toString(stall.blockedMillis()),
                Long.toString(stall.wallMillis()),
                stall.where());
    }

    /** Triggers the key binding of a component, regardless of the focus. */
    private static String press(JComponent component, KeyStroke stroke) {
        component
                .getActionForKeyStroke(stroke)
                .actionPerformed(new ActionEvent(component, ActionEvent.ACTION_PERFORMED, "", stroke.getModifiers()));
        return "";
    }

    /** The same with the next event, as the dialog that it opens is modal. */
    private static String pressLater(JComponent component, KeyStroke stroke) {
        EventQueue.invokeLater(() -> press(component, stroke));
        return "";
    }

    /** Drops a file on a component. */
    private static String drop(JComponent component, Path file) {
        Transferable dropped = new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return DataFlavor.javaFileListFlavor.equals(flavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return List.of(file.toFile());
            }
        };
        return Boolean.toString(
                component.getTransferHandler().importData(new TransferHandler.TransferSupport(component, dropped)));
    }

    private static String choose(JFileChooser chooser, Path file) {
        chooser.setSelectedFile(file.toFile());
        chooser.approveSelection();
        return "";
    }

    /**
     * The heap in use after garbage collection, in bytes: the minimum of three, because a collection has no effect
     * while native code pins an array (JEP 423).
     */
    private static String heap() {
        long least = LongStream.generate(() -> {
                    System.gc();
                    return Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory();
                })
                .limit(3)
                .min()
                .orElseThrow();
        return Long.toString(least);
    }

    private static String save(Path file) throws IOException {
        PULSE.disregardThisEvent();
        Container content = ((RootPaneContainer) windows().get(0)).getRootPane();
        BufferedImage image = new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        content.printAll(g);
        g.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file.toString();
    }

    /** The open windows, the most recently opened first. */
    private static List<Window> windows() {
        List<Window> open = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window instanceof RootPaneContainer) {
                open.add(0, window);
            }
        }
        return open;
    }

    private static Component get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("No " + name + " in the window"));
    }

    private static Optional<Component> find(String name) {
        return windows().stream()
                .map(window -> find(window, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Component> find(Container root, String name) {
        for (Component child : root.getComponents()) {
            if (!child.isVisible()) {
                continue;
            }
            Optional<Component> found = name.equals(child.getName())
                    ? Optional.of(child)
                    : child instanceof Container container ? find(container, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
