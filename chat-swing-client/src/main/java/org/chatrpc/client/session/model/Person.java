package org.chatrpc.client.session.model;

/** A user with an account on this server. */
public record Person(String username, String displayName, Status status) {

    public Person(String username, String displayName, Presence presence) {
        this(username, displayName, Status.of(presence));
    }
}
