package org.chatrpc.message;

/**
 * The limits of messages.
 *
 * @param maxBody characters of one message
 * @param maxMentions members that one message can mention; names after that are text like any other
 * @param defaultPage messages in a page of history when the caller names no limit
 * @param maxPage messages in a page of history at the most
 */
public record MessagePolicy(int maxBody, int maxMentions, int defaultPage, int maxPage) {}
