package org.chatrpc.client.oidc;

import org.jspecify.annotations.Nullable;

/** A sign-in in the browser that did not succeed. */
public final class BrowserSignInException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The reason, for which there is a text. */
    public enum Reason {
        /** The server cannot reach the provider, or names addresses of it that must not be opened. */
        PROVIDER_AWAY,
        /** The provider refused, or the person did. */
        REFUSED,
        /** The browser did not return in time. */
        TIMED_OUT,
        /** Given up in this client. */
        CANCELLED,
        /** This computer does not let the client wait for the browser. */
        NO_LISTENER,
        /** The provider did not exchange the code. */
        NO_TOKEN
    }

    private final Reason reason;

    public BrowserSignInException(Reason reason, @Nullable Throwable cause) {
        super("The sign-in in the browser did not succeed (" + reason + ")", cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
