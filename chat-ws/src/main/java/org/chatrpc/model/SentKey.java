package org.chatrpc.model;

/** Identifies a message by the id that its author gave it. */
public record SentKey(String author, String clientMessageId) {}
