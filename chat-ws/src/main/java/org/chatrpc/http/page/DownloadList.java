package org.chatrpc.http.page;

import java.util.List;
import java.util.Locale;

/** The part of the landing page that offers the desktop client. */
final class DownloadList {

    private static final String ITEM = """
                  <li><a class="button" href="download/%s" download>%s</a> <span>%s · %s</span></li>
            """;
    private static final int KILOBYTE = 1000;

    private DownloadList() {}

    /** The items of an HTML list. Nothing needs escaping: {@link ClientFile} allows only safe characters. */
    static String html(List<ClientFile> files) {
        StringBuilder items = new StringBuilder();
        for (ClientFile file : files) {
            items.append(ITEM.formatted(file.name(), file.platform(), file.name(), size(file.size())));
        }
        return items.toString();
    }

    /** The size for display, such as "13.4 MB". */
    static String size(long bytes) {
        if (bytes < KILOBYTE * KILOBYTE) {
            return "%d kB".formatted((bytes + KILOBYTE - 1) / KILOBYTE);
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
    }
}
