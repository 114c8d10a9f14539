package org.chatrpc.client.connection;

import java.util.Locale;
import org.chatrpc.client.session.file.FileProblem;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.ui.Texts;

/** Explains failed calls to the user. */
public final class Failures {

    private Failures() {}

    /** The fault code, empty if the server did not respond. */
    public static String code(Exception failure) {
        return failure instanceof GatewayException.Refused refused
                ? refused.refusal().code()
                : "";
    }

    /** The request element at fault, empty if the server named none. */
    public static String field(Exception failure) {
        return failure instanceof GatewayException.Refused refused
                ? refused.refusal().field()
                : "";
    }

    /** Whether the caller lacks the permission, at least for now, so that frequent retries are useless. */
    public static boolean notPermitted(Exception failure) {
        return code(failure).equals(GatewayException.Refused.NOT_PERMITTED);
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
            // A code of a newer server has no text here, so the server's own message is shown.
            String message = refused.refusal().message();
            String key = "failure.code." + refused.refusal().code().toLowerCase(Locale.ROOT);
            // One code can have several reasons, which the request element distinguishes.
            return Texts.find(key + "." + refused.refusal().field().toLowerCase(Locale.ROOT), message)
                    .or(() -> Texts.find(key, message))
                    .orElse(message);
        }
        if (failure instanceof FileProblem problem) {
            String reason = problem.reason().name().toLowerCase(Locale.ROOT);
            return Texts.get("file.problem." + reason, problem.name());
        }
        return Texts.get("failure.internal");
    }
}
