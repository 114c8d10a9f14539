package org.chatrpc.client.chat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.chatrpc.client.session.PrivateFiles;

/** The drafts of one account as a file that only its owner can read. Used by one thread at a time, never the event thread. */
public final class DraftsFile {

    private final Path file;

    public DraftsFile(Path file) {
        this.file = file;
    }

    /** What was saved last, by room. A file that cannot be understood is set aside, and nothing is there. */
    Map<String, String> load() throws IOException {
        return PrivateFiles.readProperties(file);
    }

    void save(Map<String, String> texts) throws IOException {
        Properties properties = new Properties();
        properties.putAll(texts);
        StringWriter text = new StringWriter();
        properties.store(text, "What is typed and not sent, by room");
        PrivateFiles.replace(file, text.toString());
    }
}
