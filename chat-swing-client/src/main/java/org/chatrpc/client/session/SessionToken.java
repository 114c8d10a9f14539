package org.chatrpc.client.session;

/** The secret that proves a session. It never shows in a log. */
public record SessionToken(String value) {

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
