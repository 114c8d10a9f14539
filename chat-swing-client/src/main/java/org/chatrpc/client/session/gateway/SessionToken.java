package org.chatrpc.client.session.gateway;

/** The secret of a session. Its string form hides it from logs. */
public record SessionToken(String value) {

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
