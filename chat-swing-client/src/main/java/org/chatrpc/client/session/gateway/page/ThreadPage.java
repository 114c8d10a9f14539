package org.chatrpc.client.session.gateway.page;

import org.chatrpc.client.session.model.ChatMessage;

/**
 * A page of a thread.
 *
 * @param root the message that started it
 */
public record ThreadPage(ChatMessage root, HistoryPage answers) {}
