package org.chatrpc.client.session.model;

import java.time.Instant;

/**
 * A text that a message had, or has.
 *
 * @param revision how many times the text had been changed
 */
public record MessageRevision(int revision, String body, Instant writtenAt) {}
