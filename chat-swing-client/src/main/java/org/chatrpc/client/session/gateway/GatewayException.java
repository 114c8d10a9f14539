package org.chatrpc.client.session.gateway;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that got no response or was refused. The message is meant for people. */
public abstract sealed class GatewayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private GatewayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the same call may succeed later. */
    public abstract boolean retryable();

    /** The earliest time to retry, if the server named one. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** No response: it is unknown whether the call took effect. */
    public static final class Unreachable extends GatewayException {

        private static final long serialVersionUID = 1L;

        /** The reason, as far as it is known. */
        public enum Reason {
            REFUSED,
            TIMED_OUT,
            UNKNOWN_HOST,
            NO_CHAT_THERE,
            /** A proxy responds, but has no server, as during a restart. */
            AWAY,
            BROKEN,
            /** None of several addresses responded. */
            NONE_ANSWERS,
            /** Only addresses that do not accept this session responded; they may belong to another chat. */
            SESSION_UNKNOWN
        }

        private final Reason reason;

        public Unreachable(Reason reason, Throwable cause) {
            super("The server cannot be reached (" + reason + ")", cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }

    /** The server refused the call. */
    public static non-sealed class Refused extends GatewayException {

        /** The code of a call that the caller may not make, or not now. */
        public static final String NOT_PERMITTED = "NOT_PERMITTED";

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        public Refused(Refusal refusal) {
            super(refusal.message(), null);
            this.refusal = refusal;
        }

        /** The server's reasons. */
        public Refusal refusal() {
            return refusal;
        }

        @Override
        public boolean retryable() {
            return refusal.retryable();
        }

        @Override
        public Optional<Duration> retryAfter() {
            return refusal.retryAfter();
        }
    }

    /** The session has ended: it expired, was revoked or was signed out elsewhere. */
    public static final class SignedOut extends Refused {

        private static final long serialVersionUID = 1L;

        public SignedOut(Refusal refusal) {
            super(refusal);
        }
    }

    /** The feed no longer reaches back to this cursor: restart from the list of rooms. */
    public static final class CursorExpired extends Refused {

        private static final long serialVersionUID = 1L;

        public CursorExpired(Refusal refusal) {
            super(refusal);
        }
    }
}
