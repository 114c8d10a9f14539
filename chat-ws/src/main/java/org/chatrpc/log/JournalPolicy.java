package org.chatrpc.log;

import java.time.Duration;

/**
 * The journal's limits.
 *
 * @param maxQueued commands that may wait for the committer; more are refused
 * @param maxBatch commands in one transaction at the most
 * @param timeout how long a caller waits for its commit
 * @param window entries kept in memory
 * @param keep entries kept on disk for readers with an old cursor; messages stay for ever
 */
public record JournalPolicy(int maxQueued, int maxBatch, Duration timeout, int window, long keep) {}
