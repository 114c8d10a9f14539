package org.chatrpc.client.app;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.TransferHandler;
import org.chatrpc.client.testing.Screens;

/** What the user drops on a component or pastes into it. */
record Dropped(DataFlavor flavor, Object data) implements Transferable {

    static Dropped files(Path... files) {
        return new Dropped(
                DataFlavor.javaFileListFlavor,
                Arrays.stream(files).map(Path::toFile).toList());
    }

    static Dropped picture(BufferedImage picture) {
        return new Dropped(DataFlavor.imageFlavor, picture);
    }

    /** Returns whether it was taken. */
    boolean on(TestClient client, String name) {
        return client.onEventThread(() -> {
            JComponent target = client.get(name, JComponent.class);
            TransferHandler handler = target.getTransferHandler();
            TransferHandler.TransferSupport support = new TransferHandler.TransferSupport(target, this);
            return handler.canImport(support) && handler.importData(support);
        });
    }

    /** A picture with a gradient, as a PNG. */
    static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image(width, height), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int hill = (int) (height * 0.6 + height * 0.15 * Math.sin(x * 7.0 / width));
                int sky = 0x3a6ea5 + (0x10101 * (y * 80 / height));
                image.setRGB(x, y, y > hill ? 0x2f6b3a + 0x100 * (y * 40 / height) : sky);
            }
        }
        return image;
    }

    /** A dialog's button. */
    static void click(JDialog dialog, String name) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JButton.class)
                .orElseThrow()
                .doClick(0));
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {flavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor asked) {
        return flavor.equals(asked);
    }

    @Override
    public Object getTransferData(DataFlavor asked) throws UnsupportedFlavorException {
        if (!flavor.equals(asked)) {
            throw new UnsupportedFlavorException(asked);
        }
        return data;
    }
}
