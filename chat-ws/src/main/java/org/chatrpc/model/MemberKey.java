package org.chatrpc.model;

/** Identifies a user's membership of a room. */
public record MemberKey(String room, String username) {}
