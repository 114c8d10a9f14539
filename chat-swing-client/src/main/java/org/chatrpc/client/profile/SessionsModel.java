package org.chatrpc.client.profile;

import java.util.Comparator;
import java.util.List;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.OwnSession;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/** Where this account is signed in, and ending that elsewhere, without a component. */
final class SessionsModel {

    private final Value<List<OwnSession>> sessions = new Value<>(List.of());
    private final Value<String> message = new Value<>(Texts.get("sessions.loading"));
    private final ChatSession session;

    SessionsModel(ChatSession session) {
        this.session = session;
        refresh();
    }

    /** This one first, then the one used last. */
    Value<List<OwnSession>> sessions() {
        return sessions;
    }

    /** What to say in place of the list; empty for nothing. */
    Value<String> message() {
        return message;
    }

    /** The ids of all but this one. */
    List<String> others() {
        return sessions.get().stream()
                .filter(one -> !one.current())
                .map(OwnSession::id)
                .toList();
    }

    /** What a failed call is in words. */
    String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }

    /** Reads them anew. */
    void refresh() {
        session.accountCalls()
                .listSessions(
                        found -> {
                            sessions.set(found.stream()
                                    .sorted(Comparator.comparing((OwnSession one) -> !one.current())
                                            .thenComparing(OwnSession::lastSeenAt, Comparator.reverseOrder()))
                                    .toList());
                            message.set("");
                        },
                        failure -> message.set(explain(failure)));
    }
}
