package org.chatrpc.crash;

/** A message whose receipt a sender holds. */
record Sent(String author, String room, String clientMessageId, String body, String messageId, long number) {}
