package org.chatrpc.client.session.gateway;

import java.time.Instant;

/** The proof that a message is stored, and its number. */
public record SendReceipt(String messageId, String room, long number, Instant sentAt) {}
