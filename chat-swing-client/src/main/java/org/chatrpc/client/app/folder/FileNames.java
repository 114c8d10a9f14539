package org.chatrpc.client.app.folder;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files made from names that a server or a person has chosen. */
final class FileNames {

    /** What names a device on Windows, in each folder and with each ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /**
     * A name that is a single, ordinary file name on every platform, and a different one for each text. Lower-case
     * letters, digits, {@code _}, {@code -} and dots within are kept; everything else is written as in a web address.
     */
    static String encode(String text) {
        boolean device = DEVICE.matcher(text).matches();
        StringBuilder name = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            if (device && name.isEmpty()) {
                plain = false;
            }
            if (plain || (c == '.' && !name.isEmpty())) {
                name.append(c);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02x", (int) c));
            }
        }
        if (!name.isEmpty() && name.charAt(name.length() - 1) == '.') {
            // Windows drops a dot at the end.
            name.replace(name.length() - 1, name.length(), "%2e");
        }
        return name.isEmpty() ? "%" : name.toString();
    }
}
