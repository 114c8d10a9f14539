package org.chatrpc.client.session.admin;

import org.chatrpc.client.session.model.Role;

/**
 * A member of a room as administrators see it.
 *
 * @param active whether the account can sign in
 */
public record ManagedMember(String username, String displayName, Role role, boolean active) {}
