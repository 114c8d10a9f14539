package org.chatrpc.client.admin.retention;

import java.util.List;
import org.chatrpc.client.session.admin.RemovalPreview;

/**
 * What a run would remove.
 *
 * @param rooms those with expired messages or files, also if on legal hold
 * @param complete whether all rooms were checked
 */
record Preview(List<RemovalPreview> rooms, boolean complete) {

    static final Preview NONE = new Preview(List.of(), false);

    /** How many messages would go. */
    long messages() {
        return rooms.stream()
                .filter(room -> !room.held())
                .mapToLong(RemovalPreview::messages)
                .sum();
    }

    /** How many files would go. */
    long files() {
        return rooms.stream()
                .filter(room -> !room.held())
                .mapToLong(RemovalPreview::files)
                .sum();
    }

    /** The size of these files, in bytes. */
    long fileBytes() {
        return rooms.stream()
                .filter(room -> !room.held())
                .mapToLong(RemovalPreview::fileBytes)
                .sum();
    }

    /** From how many rooms something would go; direct rooms count as one. */
    long places() {
        return rooms.stream().filter(room -> !room.held()).count();
    }

    /** How many rooms have something that only a legal hold keeps. */
    long held() {
        return rooms.size() - places();
    }

    /** What is left to do, for a bar. */
    long work() {
        return messages() + files();
    }
}
