package org.chatrpc.client.session.gateway;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/** The part of a {@link ChatGateway} that transfers files, in parts, and lists them. All calls can be repeated. The same rules apply. */
public interface FileGateway {

    /** The most bytes of one part. */
    int PART = 128 * 1024;

    /** The minimum size of a part, even if the server accepts less. */
    int LEAST_PART = 4 * 1024;

    /** Progress of an upload: the server has this many bytes. */
    record Upload(String uploadId, long offset) {}

    /**
     * A part of a file.
     *
     * @param content empty after the end
     * @param size of the whole file, in bytes
     */
    record Part(ByteBuffer content, long size) {}

    /** Starts an upload, or returns its progress. */
    Upload beginUpload(SessionToken token, String room, OutgoingFile file);

    /** Sends a part that starts at an offset. @return how many bytes the server has now */
    long uploadPart(SessionToken token, String uploadId, long offset, ByteBuffer content);

    /** Ends an upload whose parts have all been sent. */
    Attachment finishUpload(SessionToken token, String uploadId);

    /** Reads a part of a file, as long as the way to the server allows, or of the thumbnail of a picture. */
    Part downloadPart(SessionToken token, String attachmentId, boolean thumbnail, long offset);

    /**
     * Lists files of a room.
     *
     * @param before the id of a message; files of earlier ones are listed
     */
    FileList listFiles(SessionToken token, String room, FileList.Kind kind, Optional<String> before);

    /** What may be sent to a room now. */
    FileLimits fileLimits(SessionToken token, String room);
}
