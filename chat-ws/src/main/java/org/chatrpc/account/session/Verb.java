package org.chatrpc.account.session;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The actions that the token of a service account can permit. Stored by name in lower case. */
public enum Verb {
    /** Sending messages and files. */
    POST,
    /** Reading messages, files, members and events, and marking as read. */
    READ,
    /** Editing and deleting the service's own messages. */
    CHANGE,
    /** Reacting to messages. */
    REACT;

    /** As it is written in a scope. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String text) {
        return Stream.of(values()).filter(verb -> verb.text().equals(text)).findFirst();
    }
}
