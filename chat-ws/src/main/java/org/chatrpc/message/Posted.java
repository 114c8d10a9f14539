package org.chatrpc.message;

import org.chatrpc.model.StoredMessage;

/**
 * A message that is on disk.
 *
 * @param duplicate whether an earlier call had stored it already
 */
public record Posted(StoredMessage message, boolean duplicate) {}
