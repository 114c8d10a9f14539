package org.chatrpc.message;

/**
 * The limits of messages.
 *
 * @param maxBody characters in one message
 * @param maxMentions members that one message can mention; further names are treated as plain text
 * @param defaultPage messages in a page of history if the caller gives no limit
 * @param maxPage the maximum number of messages in a page of history
 */
public record MessagePolicy(int maxBody, int maxMentions, int defaultPage, int maxPage) {}
