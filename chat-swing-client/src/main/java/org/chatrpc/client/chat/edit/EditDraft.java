package org.chatrpc.client.chat.edit;

/**
 * The unsaved text of a message that is being edited.
 *
 * @param number the message's number in its room
 * @param revision the message's revision when the user started
 */
public record EditDraft(long number, int revision, String text) {}
