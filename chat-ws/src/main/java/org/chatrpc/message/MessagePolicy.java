package org.chatrpc.message;

import org.chatrpc.model.Role;

/**
 * The limits of messages.
 *
 * @param maxBody characters in one message
 * @param maxMentions members that one message can mention; further names are treated as plain text
 * @param everybodyRole the lowest role that may mention everyone in a room; from others, such a mention is plain text
 * @param maxAttachments files that one message can have
 * @param defaultPage messages in a page of history if the caller gives no limit
 * @param maxPage the maximum number of messages in a page of history
 */
public record MessagePolicy(
        int maxBody, int maxMentions, Role everybodyRole, int maxAttachments, int defaultPage, int maxPage) {}
