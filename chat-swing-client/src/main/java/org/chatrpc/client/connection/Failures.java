package org.chatrpc.client.connection;

import java.util.Locale;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.ui.Texts;

/** Failed calls in words for people. */
public final class Failures {

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
            return refused.refusal().message();
        }
        return Texts.get("failure.internal");
    }
}
