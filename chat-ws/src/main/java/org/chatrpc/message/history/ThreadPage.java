package org.chatrpc.message.history;

import org.chatrpc.model.message.StoredMessage;

/**
 * A page of a thread.
 *
 * @param root the message that began it
 */
public record ThreadPage(StoredMessage root, Page answers) {}
