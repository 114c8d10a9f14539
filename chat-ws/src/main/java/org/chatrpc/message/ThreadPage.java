package org.chatrpc.message;

import org.chatrpc.model.StoredMessage;

/**
 * A page of a thread.
 *
 * @param root the message that began it
 */
public record ThreadPage(StoredMessage root, Page answers) {}
