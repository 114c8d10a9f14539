package org.chatrpc.client.ui.emoji;

import java.io.IOException;

/** A font file with an offset beyond its end, or with an invalid value. */
final class DamagedFontException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedFontException(String message) {
        super(message);
    }
}
