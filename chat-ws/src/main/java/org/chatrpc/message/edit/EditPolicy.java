package org.chatrpc.message.edit;

import java.time.Duration;

/**
 * The limits on editing and deleting messages.
 *
 * @param allowed whether authors may edit at all
 * @param within how long after sending they may; zero for no limit
 * @param keepsRevisions whether earlier texts are kept
 * @param maxReason characters in the reason for a deletion
 */
public record EditPolicy(boolean allowed, Duration within, boolean keepsRevisions, int maxReason) {}
