package org.chatrpc.client.chat.file;

import java.awt.Image;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.InputEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.chatrpc.client.session.file.FileSource;
import org.jspecify.annotations.Nullable;

/** Accepts files and pictures that are dropped or pasted; leaves everything else to the handler of the text field. */
final class FileTransfer extends TransferHandler {

    private final transient @Nullable TransferHandler others;
    private final transient BooleanSupplier open;
    private final transient Consumer<List<Path>> onFiles;
    private final transient Consumer<Callable<List<FileSource>>> onPicture;

    /**
     *
     * @param others the handler for everything else; null for none
     * @param open whether files are taken now
     */
    FileTransfer(
            @Nullable TransferHandler others,
            BooleanSupplier open,
            Consumer<List<Path>> onFiles,
            Consumer<Callable<List<FileSource>>> onPicture) {
        this.others = others;
        this.open = open;
        this.onFiles = onFiles;
        this.onPicture = onPicture;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return files(support) || picture(support) || (others != null && others.canImport(support));
    }

    @Override
    public boolean importData(TransferSupport support) {
        try {
            if (files(support)) {
                onFiles.accept(paths(support.getTransferable()));
                return true;
            } else if (picture(support)) {
                Image image = (Image) support.getTransferable().getTransferData(DataFlavor.imageFlavor);
                onPicture.accept(() -> List.of(PastedPicture.of(image)));
                return true;
            }
        } catch (IOException | UnsupportedFlavorException e) {
            // The program that offered it has exited meanwhile.
            return false;
        }
        return others != null && others.importData(support);
    }

    @Override
    public int getSourceActions(JComponent component) {
        return others == null ? NONE : others.getSourceActions(component);
    }

    @Override
    public void exportAsDrag(JComponent component, InputEvent event, int action) {
        if (others != null) {
            others.exportAsDrag(component, event, action);
        }
    }

    @Override
    public void exportToClipboard(JComponent component, Clipboard clipboard, int action) {
        if (others != null) {
            others.exportToClipboard(component, clipboard, action);
        }
    }

    private boolean files(TransferSupport support) {
        return open.getAsBoolean() && support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    /** Office programs also offer a picture of copied text; the text is preferred then. */
    private boolean picture(TransferSupport support) {
        return open.getAsBoolean()
                && support.isDataFlavorSupported(DataFlavor.imageFlavor)
                && !support.isDataFlavorSupported(DataFlavor.stringFlavor);
    }

    private static List<Path> paths(Transferable data) throws IOException, UnsupportedFlavorException {
        List<Path> paths = new ArrayList<>();
        for (Object each : (List<?>) data.getTransferData(DataFlavor.javaFileListFlavor)) {
            if (each instanceof File file) {
                paths.add(file.toPath());
            }
        }
        return paths;
    }
}
