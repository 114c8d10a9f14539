package org.chatrpc.client.session;

/** Somebody with an account on this server. */
public record Person(String username, String displayName, Presence presence) {}
