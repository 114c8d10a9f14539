package org.chatrpc.client.ui.emoji;

import java.io.IOException;

/** The bytes of a font, of which only some are ever read. */
interface FontData {

    /** In bytes. */
    long length() throws IOException;

    /**
     * The bytes at a place.
     *
     * @param length never more than what the caller is willing to hold
     * @throws DamagedFontException if the font ends before
     */
    byte[] read(long offset, int length) throws IOException;
}
