package org.chatrpc.client.session;

/**
 * A page of a thread.
 *
 * @param root the message that began it
 */
public record ThreadPage(ChatMessage root, HistoryPage answers) {}
