package org.chatrpc.client.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.chatrpc.client.base.PrivateFiles;

/** The settings as a text file in the format of {@link Properties}, with an explaining comment above each. */
final class SettingsFile {

    /**
     * One setting in the file.
     *
     * @param comment its meaning and possible values, empty for none
     */
    record Entry(String key, String comment, String text) {}

    private static final String HEADER = "# Settings of the chat client. Edit it only while the client is closed.\n";

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /** The contents by key. An unparsable file is set aside, and the result is empty. */
    Map<String, String> load() throws IOException {
        return PrivateFiles.readProperties(file);
    }

    void save(List<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (Entry entry : entries) {
            text.append('\n');
            if (!entry.comment().isEmpty()) {
                text.append("# ").append(entry.comment()).append('\n');
            }
            text.append(escape(entry.key())
                            .replace("=", "\\=")
                            .replace(":", "\\:")
                            .replace(" ", "\\ "))
                    .append(" = ")
                    .append(escape(entry.text()))
                    .append('\n');
        }
        PrivateFiles.replace(file, text.toString());
    }

    void keepDamaged() throws IOException {
        PrivateFiles.keepDamaged(file);
    }

    private static String escape(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        boolean special = escaped.startsWith(" ") || escaped.startsWith("#") || escaped.startsWith("!");
        return special ? "\\" + escaped : escaped;
    }
}
