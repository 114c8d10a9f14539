package org.chatrpc.client.session;

import java.time.Instant;

/** Proof that a message is stored, and where it stands. */
public record SendReceipt(String messageId, String room, long number, Instant sentAt) {}
