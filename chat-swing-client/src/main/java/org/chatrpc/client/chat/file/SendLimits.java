package org.chatrpc.client.chat.file;

import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.file.FileName;

/**
 * What one message can contain, and why something else cannot be part of it.
 *
 * @param known the limits reported by the server; empty until then, and if they cannot be read: then the server checks
 *     when the files are sent
 */
record SendLimits(Optional<FileLimits> known) {

    /** How many files go into one message, as by default at the server. */
    private static final int MAX_FILES = 10;

    /** Why these files cannot be sent, for the user; empty if they can. */
    String problem(List<FileSource> files) {
        int most = known.map(FileLimits::perMessage).orElse(MAX_FILES);
        if (!files.isEmpty() && known.filter(limits -> !limits.allowed()).isPresent()) {
            return Texts.get("files.send.notAllowed");
        }
        if (files.size() > most) {
            return Texts.get("files.send.tooMany", most);
        }
        return known.map(limits -> problem(files, limits)).orElse("");
    }

    private static String problem(List<FileSource> files, FileLimits limits) {
        Optional<FileSource> large =
                files.stream().filter(file -> file.size() > limits.maxFile()).findFirst();
        if (large.isPresent()) {
            return Texts.get(
                    "files.send.tooLarge",
                    FileName.shown(large.get().name()),
                    FileTexts.size(large.get().size()),
                    FileTexts.size(limits.maxFile()));
        }
        long sum = files.stream().mapToLong(FileSource::size).sum();
        if (sum > limits.free()) {
            return Texts.get("files.send.noSpace", FileTexts.size(sum), FileTexts.size(limits.free()));
        }
        if (sum > limits.serverFree()) {
            return Texts.get("files.send.full", FileTexts.size(sum), FileTexts.size(limits.serverFree()));
        }
        return files.size() > limits.freeUploads() ? Texts.get("files.send.unsent", limits.freeUploads()) : "";
    }

    /** Whether a file is larger than any may be. */
    boolean tooLarge(FileSource file) {
        return known.filter(limits -> file.size() > limits.maxFile()).isPresent();
    }

    /** The limits in words; empty if they are not known. */
    String told() {
        return known.filter(FileLimits::allowed)
                .map(limits -> Texts.get(
                        "files.send.limits",
                        limits.perMessage(),
                        FileTexts.size(limits.maxFile()),
                        FileTexts.size(Math.min(limits.free(), limits.serverFree()))))
                .orElse("");
    }
}
