package org.chatrpc.ops;

/** The chat as a whole, from its start to its end. Thread-safe. */
public class ChatServer {
    Readiness readiness() {
        return Readiness.notBecause("The server is starting.");
    }
}
