package org.chatrpc.client.connection;

import java.util.Locale;
import java.util.Set;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.ui.Texts;

/** Failed calls in words for people. */
public final class Failures {

    /** The refusals of the contract, said in this client's own language; of later ones the server's words are shown. */
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
            "RATE_LIMITED",
            "CURSOR_EXPIRED",
            "OVERLOADED",
            "UNAVAILABLE",
            "INTERNAL");

    private Failures() {}

    /** The server's code word, empty if the server said nothing. */
    public static String code(Exception failure) {
        return failure instanceof GatewayException.Refused refused
                ? refused.refusal().code()
                : "";
    }

    /**
     * A sentence that says what happened.
     *
     * @param server what to call the server
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
