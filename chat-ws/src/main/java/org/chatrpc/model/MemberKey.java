package org.chatrpc.model;

/** A person in a room. */
public record MemberKey(String room, String username) {}
