package org.chatrpc.message.edit;

import java.time.Duration;

/**
 * What may be changed about a message that was sent.
 *
 * @param allowed whether authors may edit at all
 * @param within how long after sending they may; zero means for ever
 * @param keepsRevisions whether earlier texts are kept
 * @param maxReason characters in the reason for a deletion
 */
public record EditPolicy(boolean allowed, Duration within, boolean keepsRevisions, int maxReason) {}
