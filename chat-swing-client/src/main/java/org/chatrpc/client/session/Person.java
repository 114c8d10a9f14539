package org.chatrpc.client.session;

/** A user with an account on this server. */
public record Person(String username, String displayName, Presence presence) {}
