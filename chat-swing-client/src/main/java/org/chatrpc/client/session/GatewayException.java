package org.chatrpc.client.session;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that brought no answer, or a refusal. The message is a sentence for people. */
public abstract sealed class GatewayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private GatewayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the very same call may succeed later. */
    public abstract boolean retryable();

    /** When to try again at the earliest, where the server said so. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** No answer: whether the call took effect is not known. */
    public static final class Unreachable extends GatewayException {

        private static final long serialVersionUID = 1L;

        /** Why there was no answer, as far as it can be told. */
        public enum Reason {
            REFUSED,
            TIMED_OUT,
            UNKNOWN_HOST,
            NO_CHAT_THERE,
            BROKEN,
            /** Of several addresses, none. */
            NONE_ANSWERS,
            /** Of several addresses, only such as do not know this session: they may belong to another chat. */
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

    /** The server understood the call and refused it. */
    public static non-sealed class Refused extends GatewayException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        public Refused(Refusal refusal) {
            super(refusal.message(), null);
            this.refusal = refusal;
        }

        /** What the server said. */
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

    /** The session ended: expired, revoked or signed out elsewhere. */
    public static final class SignedOut extends Refused {

        private static final long serialVersionUID = 1L;

        public SignedOut(Refusal refusal) {
            super(refusal);
        }
    }

    /** The feed no longer reaches back to this cursor: start again from the list of rooms. */
    public static final class CursorExpired extends Refused {

        private static final long serialVersionUID = 1L;

        public CursorExpired(Refusal refusal) {
            super(refusal);
        }
    }
}
