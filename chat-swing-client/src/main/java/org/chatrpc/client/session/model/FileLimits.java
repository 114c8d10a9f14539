package org.chatrpc.client.session.model;

/**
 * What the user may send as files to a room, as the server said a moment ago.
 *
 * @param allowed whether files may be sent there at all
 * @param maxFile the largest file, in bytes
 * @param perMessage how many go into one message
 * @param free how many bytes the user's files may have in addition to those there are
 * @param serverFree how many bytes the files of all may have in addition
 * @param freeUploads how many files may be waiting at the server for their message
 */
public record FileLimits(boolean allowed, long maxFile, int perMessage, long free, long serverFree, int freeUploads) {}
