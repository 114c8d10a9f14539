package org.chatrpc.client.chat.file;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import org.chatrpc.client.ui.Texts;

/** Lets the user choose files of this computer. It remembers the folder as long as the client runs. */
final class FileChoice {

    private static Optional<File> folder = Optional.empty();

    private FileChoice() {}

    /** Chooses files to send. On the event thread. */
    static void open(Component owner, Consumer<List<Path>> onChosen) {
        JFileChooser chooser = chooser("files.open");
        chooser.setMultiSelectionEnabled(true);
        chooser.setDialogTitle(Texts.get("files.send.title"));
        if (chooser.showOpenDialog(owner) == JFileChooser.APPROVE_OPTION) {
            folder = Optional.ofNullable(chooser.getCurrentDirectory());
            onChosen.accept(
                    Arrays.stream(chooser.getSelectedFiles()).map(File::toPath).toList());
        }
    }

    /** Chooses where to save a file. On the event thread. */
    static Optional<Path> save(Component owner, String name) {
        JFileChooser chooser = chooser("files.save");
        chooser.setDialogTitle(Texts.get("files.choose.save", name));
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
        if (chooser.showSaveDialog(owner) == JFileChooser.APPROVE_OPTION) {
            folder = Optional.ofNullable(chooser.getCurrentDirectory());
            return Optional.of(chooser.getSelectedFile().toPath());
        }
        return Optional.empty();
    }

    private static JFileChooser chooser(String name) {
        JFileChooser chooser = new JFileChooser();
        chooser.setName(name);
        folder.ifPresent(chooser::setCurrentDirectory);
        return chooser;
    }
}
