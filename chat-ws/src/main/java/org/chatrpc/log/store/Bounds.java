package org.chatrpc.log.store;

/**
 * The extent of the log.
 *
 * @param logId identifies the log
 * @param firstSeq the oldest entry on disk
 * @param floor the entries after this one are in memory
 * @param head the last entry
 */
public record Bounds(String logId, long firstSeq, long floor, long head) {}
