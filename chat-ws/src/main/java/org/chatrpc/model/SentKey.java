package org.chatrpc.model;

/** An author's own name for a message. */
public record SentKey(String author, String clientMessageId) {}
