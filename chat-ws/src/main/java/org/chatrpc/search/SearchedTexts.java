package org.chatrpc.search;

import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.StoredMessage;

/**
 * The searchable texts of a message: its text, and the names of its files. A word matches within one of them, never
 * across two.
 */
public final class SearchedTexts {
    private SearchedTexts() {}

    public static List<String> of(StoredMessage message) {
        return Stream.concat(
                        Stream.of(message.body()),
                        message.attachments().stream().map(Attachment::name))
                .toList();
    }
}
