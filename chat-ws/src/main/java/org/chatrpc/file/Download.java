package org.chatrpc.file;

import org.chatrpc.file.store.ContentsUnavailableException;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.problem.Require;

/**
 * A file, or a thumbnail, that the caller may read.
 *
 * @param id of the content
 * @param name for people
 * @param mediaType determined from the content
 * @param size in bytes
 * @param tag differs for different contents
 * @param thumbnail whether it is the thumbnail of a picture
 * @param listener notified of each read
 */
public record Download(
        FileContents contents,
        String id,
        String name,
        String mediaType,
        long size,
        String tag,
        boolean thumbnail,
        FileListener listener) {

    /** The bytes from the offset, fewer than asked for only at the end. */
    public byte[] read(long offset, int length) {
        Require.between("offset", offset, 0, size);
        int count = (int) Math.max(0, Math.min(length, size - offset));
        byte[] part = ContentsUnavailableException.told(() -> contents.read(id, offset, count));
        listener.read(thumbnail, offset == 0, part.length);
        return part;
    }
}
