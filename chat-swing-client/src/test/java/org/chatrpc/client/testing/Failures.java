package org.chatrpc.client.testing;

import java.util.Optional;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;

/** The failures that the in-memory server can simulate. */
final class Failures {

    private Failures() {}

    static GatewayException unreachable() {
        return new GatewayException.Unreachable(GatewayException.Unreachable.Reason.REFUSED, null);
    }

    static GatewayException refused(String code, String message, String field) {
        return new GatewayException.Refused(refusal(code, message, field));
    }

    static GatewayException signedOut() {
        return new GatewayException.SignedOut(refusal("UNAUTHENTICATED", "The session has ended.", "token"));
    }

    static GatewayException cursorExpired() {
        return new GatewayException.CursorExpired(refusal("CURSOR_EXPIRED", "Start again.", "cursor"));
    }

    private static Refusal refusal(String code, String message, String field) {
        return new Refusal(code, message, false, Optional.empty(), field);
    }
}
