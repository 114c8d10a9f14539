package org.chatrpc.log;

/**
 * How far the log reaches.
 *
 * @param logId names this log among all logs
 * @param firstSeq the first entry that is still on disk
 * @param floor the entries after this one are in memory
 * @param head the last entry
 */
public record Bounds(String logId, long firstSeq, long floor, long head) {}
