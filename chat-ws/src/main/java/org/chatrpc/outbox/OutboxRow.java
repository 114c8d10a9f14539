package org.chatrpc.outbox;

/**
 * A message that waits in the table.
 *
 * @param id its {@code clientMessageId}
 */
record OutboxRow(String id, String room, String body) {}
