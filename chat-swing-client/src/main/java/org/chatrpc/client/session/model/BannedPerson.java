package org.chatrpc.client.session.model;

import java.time.Instant;

/**
 * A person who is banned from a room.
 *
 * @param bannedBy the username of the person who did so
 */
public record BannedPerson(String username, String displayName, Instant bannedAt, String bannedBy) {}
