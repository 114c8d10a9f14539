package org.chatrpc.crash;

/** A message with a receipt. */
record Sent(String author, String room, String clientMessageId, String body, String messageId, long number) {}
