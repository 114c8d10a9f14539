package org.chatrpc.file;

/**
 * What a user may upload for a room at the moment. Nothing is reserved.
 *
 * @param allowed whether the user may send files there at all
 * @param maxFile the largest file, in bytes
 * @param perMessage the files of one message
 * @param maxPart the largest part, in bytes
 * @param perPerson the files of one person, altogether, in bytes
 * @param free what this user has left of that
 * @param serverFree how much the files of all may grow, in bytes
 * @param freeUploads how many more files of this user may be in no message yet
 */
public record FileLimits(
        boolean allowed,
        long maxFile,
        int perMessage,
        int maxPart,
        long perPerson,
        long free,
        long serverFree,
        int freeUploads) {}
