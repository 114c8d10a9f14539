package org.chatrpc.client.session.gateway;

import org.chatrpc.client.session.model.ChatMessage;

/**
 * A page of a thread.
 *
 * @param root the message that started it
 */
public record ThreadPage(ChatMessage root, HistoryPage answers) {}
