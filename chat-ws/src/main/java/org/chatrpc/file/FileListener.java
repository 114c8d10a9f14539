package org.chatrpc.file;

import org.chatrpc.problem.Problem;

/** Is told of what happens with files, to count it. Called by many threads at once; must not block or throw. */
public interface FileListener {
    /** Nobody counts. */
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
     * A file has been received and looked at.
     *
     * @param bytes its size
     */
    void uploaded(long bytes);

    /** A call that begins, continues or ends an upload was refused. */
    void uploadRefused(Problem problem);

    /**
     * A part of a file was read for somebody.
     *
     * @param thumbnail whether it was the thumbnail of a picture
     * @param begins whether it was the first part
     */
    void read(boolean thumbnail, boolean begins, int bytes);

    /** A call that reads a file was refused. */
    void downloadRefused(Problem problem);
}
