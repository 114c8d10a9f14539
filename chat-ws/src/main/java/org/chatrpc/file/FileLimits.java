package org.chatrpc.file;

/**
 * A user's current limits for uploads to a room. Nothing is reserved.
 *
 * @param allowed whether the user may send files there at all
 * @param maxFile the largest file, in bytes
 * @param perMessage the files of one message
 * @param maxPart the largest part, in bytes
 * @param perPerson the total size of one user's files, in bytes
 * @param free the remaining quota of this user
 * @param serverFree how much the files of all users may still grow, in bytes
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
