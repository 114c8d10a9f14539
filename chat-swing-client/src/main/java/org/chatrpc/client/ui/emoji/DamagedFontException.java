package org.chatrpc.client.ui.emoji;

import java.io.IOException;

/** A font file that points beyond its end, or has something in it that cannot be. */
final class DamagedFontException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedFontException(String message) {
        super(message);
    }
}
