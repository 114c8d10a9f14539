package org.chatrpc.message.history;

import org.chatrpc.model.message.StoredMessage;

/**
 * A page of a thread.
 *
 * @param root the message that started it
 */
public record ThreadPage(StoredMessage root, Page answers) {}
