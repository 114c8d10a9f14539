package org.chatrpc.file;

import org.chatrpc.problem.Problem;

/** Notified of uploads and downloads, to count them. Called by many threads at once; must not block or throw. */
public interface FileListener {
    /** Counts nothing. */
    FileListener NONE = new FileListener() {
        @Override
        public void uploaded(long bytes) {}

        @Override
        public void uploadRefused(Problem problem) {}

        @Override
        public void read(boolean thumbnail, boolean begins, int bytes) {}

        @Override
        public void downloadRefused(Problem problem) {}
    };

    /**
     * A file has been received and inspected.
     *
     * @param bytes its size
     */
    void uploaded(long bytes);

    /** A call that starts, continues or ends an upload was refused. */
    void uploadRefused(Problem problem);

    /**
     * A part of a file was read for a user.
     *
     * @param thumbnail whether it was the thumbnail of a picture
     * @param begins whether it was the first part
     */
    void read(boolean thumbnail, boolean begins, int bytes);

    /** A call that reads a file was refused. */
    void downloadRefused(Problem problem);
}
