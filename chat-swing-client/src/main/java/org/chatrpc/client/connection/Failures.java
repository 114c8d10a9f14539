package org.chatrpc.client.connection;

import java.util.Locale;
import java.util.Set;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.ui.Texts;

/** Explains failed calls to the user. */
public final class Failures {

    /** Fault codes with a text in this client's language; for others the server's message is shown. */
    private static final Set<String> KNOWN = Set.of(
            "INVALID_REQUEST",
            "INVALID_VALUE",
            "REQUEST_TOO_LARGE",
            "UNAUTHENTICATED",
            "WRONG_CREDENTIALS",
            "TOO_MANY_ATTEMPTS",
            "REGISTRATION_CLOSED",
            "USERNAME_TAKEN",
            "NO_SUCH_USER",
            "NO_SUCH_SESSION",
            "NO_SUCH_ROOM",
            "ROOM_EXISTS",
            "ROOM_ARCHIVED",
            "NOT_A_MEMBER",
            "NOT_PERMITTED",
            "LAST_OWNER",
            "NO_SUCH_MESSAGE",
            "MESSAGE_ID_REUSED",
            "MESSAGE_DELETED",
            "REVISION_CONFLICT",
            "EDITING_CLOSED",
            "RATE_LIMITED",
            "CURSOR_EXPIRED",
            "OVERLOADED",
            "UNAVAILABLE",
            "INTERNAL");

    private Failures() {}

    /** The fault code, empty if the server did not answer. */
    public static String code(Exception failure) {
        return failure instanceof GatewayException.Refused refused
                ? refused.refusal().code()
                : "";
    }

    /**
     * A sentence that explains the failure.
     *
     * @param server the server's name for messages to the user
     */
    public static String explain(Exception failure, String server) {
        if (failure instanceof GatewayException.Unreachable unreachable) {
            String reason = unreachable.reason().name().toLowerCase(Locale.ROOT);
            return Texts.get("failure." + reason, server);
        } else if (failure instanceof GatewayException.Refused refused) {
            String code = refused.refusal().code();
            return KNOWN.contains(code)
                    ? Texts.get(
                            "failure.code." + code.toLowerCase(Locale.ROOT),
                            refused.refusal().message())
                    : refused.refusal().message();
        }
        return Texts.get("failure.internal");
    }
}
