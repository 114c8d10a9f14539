package org.chatrpc.client.ui.emoji;

import java.io.IOException;

/** The bytes of a font, read on demand. */
interface FontData {

    /** The length in bytes. */
    long length() throws IOException;

    /**
     * Reads bytes.
     *
     * @param length bounded by what the caller is willing to hold in memory
     * @throws DamagedFontException if the font ends before
     */
    byte[] read(long offset, int length) throws IOException;
}
