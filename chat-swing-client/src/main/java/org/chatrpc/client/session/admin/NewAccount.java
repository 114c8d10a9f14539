package org.chatrpc.client.session.admin;

/**
 * An account to create. The server makes a password for one use.
 *
 * @param displayName empty for the username
 * @param administrator whether it administers the server
 */
public record NewAccount(String username, String displayName, boolean administrator) {}
