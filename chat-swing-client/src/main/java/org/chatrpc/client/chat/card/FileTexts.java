package org.chatrpc.client.chat.card;

import java.util.Locale;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.ByteSizes;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.file.FileName;

/** Sizes and kinds of files in words. */
public final class FileTexts {

    private FileTexts() {}

    /** A size, such as "1.4 MB". */
    public static String size(long bytes) {
        return ByteSizes.text(bytes);
    }

    /** The size and kind of a file, such as "1.4 MB · PDF". */
    public static String details(Attachment file) {
        String kind = FileName.extension(file.name()).toUpperCase(Locale.ROOT);
        boolean telling = !kind.isEmpty() && kind.length() <= 8;
        return telling ? Texts.get("file.details", size(file.size()), kind) : size(file.size());
    }

    /** A file in a sentence. */
    public static String spoken(ShownFile shown) {
        return Texts.get(
                shown.file().picture() ? "file.spoken.picture" : "file.spoken",
                shown.file().name(),
                details(shown.file()));
    }
}
