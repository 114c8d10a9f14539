package org.chatrpc.model;

import java.time.Instant;

/** An account, without its password. */
public record AccountInfo(String username, String displayName, boolean administrator, Instant createdAt) {}
