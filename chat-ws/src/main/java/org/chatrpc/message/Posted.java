package org.chatrpc.message;

import org.chatrpc.model.message.StoredMessage;

/**
 * A message that is on disk.
 *
 * @param duplicate whether it had already been stored by an earlier call
 */
public record Posted(StoredMessage message, boolean duplicate) {}
