package org.chatrpc.client.session.model;

import java.util.Optional;

/**
 * A file that was sent with a message.
 *
 * @param id names it at the server
 * @param name safe to show in one line and to save under
 * @param mediaType as the server detected from the content
 * @param size in bytes
 * @param pixels the size of a picture as it is to be shown; empty if it is no picture
 * @param thumbnail the size of its thumbnail; empty if it has none
 * @param sha256 of its content, as 64 lower-case hexadecimal digits
 */
public record Attachment(
        String id,
        String name,
        String mediaType,
        long size,
        Optional<Pixels> pixels,
        Optional<Pixels> thumbnail,
        Optional<String> sha256) {

    /** The size of a picture. */
    public record Pixels(int width, int height) {}

    /** Whether it is shown as a picture. */
    public boolean picture() {
        return pixels.isPresent() && thumbnail.isPresent();
    }
}
