package org.chatrpc.model.message;

/** Identifies a message by the id that its author gave it. */
public record ClientMessageKey(String author, String clientMessageId) {}
