package org.chatrpc.client.session.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Something that the user wants to send as a file. */
public interface FileSource {

    /** Its name, for people. */
    String name();

    /** Its size in bytes when it was chosen. */
    long size();

    /** Its content. Not for the event thread. */
    InputStream open() throws IOException;

    /**
     * Files on this computer. Not for the event thread.
     *
     * @throws FileProblem if one is empty or none that can be read
     */
    static List<FileSource> ofAll(List<Path> files) throws IOException {
        List<FileSource> sources = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new FileProblem(FileProblem.Reason.UNREADABLE, name);
            } else if (Files.size(file) == 0) {
                throw new FileProblem(FileProblem.Reason.EMPTY, name);
            }
            sources.add(new Named(name, Files.size(file), () -> Files.newInputStream(file)));
        }
        return List.copyOf(sources);
    }

    /** What is in memory, such as a picture from the clipboard. */
    static FileSource of(String name, byte[] content) {
        byte[] copy = content.clone();
        return new Named(name, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** A source with a way to open it. */
    record Named(String name, long size, Callable<InputStream> content) implements FileSource {

        @Override
        public InputStream open() throws IOException {
            try {
                return content.call();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
