package org.chatrpc.client.connection;

import java.util.Locale;
import java.util.Set;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.ui.Texts;

/** Failed calls in words for people. */
public final class Failures {

    /** The refusals that this client says in its own language; of others the server's words are shown. */
    private static final Set<String> SAID_HERE = Set.of(
            "LAST_OWNER",
            "NO_SUCH_ROOM",
            "NO_SUCH_USER",
            "NOT_A_MEMBER",
            "ROOM_ARCHIVED",
            "TOO_MANY_ATTEMPTS",
            "RATE_LIMITED",
            "OVERLOADED",
            "UNAVAILABLE");

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
            return SAID_HERE.contains(code)
                    ? Texts.get("failure.code." + code.toLowerCase(Locale.ROOT))
                    : refused.refusal().message();
        }
        return Texts.get("failure.internal");
    }
}
