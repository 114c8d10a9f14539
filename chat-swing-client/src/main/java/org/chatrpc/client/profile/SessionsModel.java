package org.chatrpc.client.profile;

import java.util.Comparator;
import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/** The sessions of this account, and ending them; contains no UI code. */
final class SessionsModel {

    private final Value<List<OwnSession>> sessions = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("sessions.loading"), this::refresh);
    private final ChatSession session;

    SessionsModel(ChatSession session) {
        this.session = session;
        refresh();
    }

    /** The current session first, then by last use. */
    Value<List<OwnSession>> sessions() {
        return sessions;
    }

    /** What to show instead of the list; empty for nothing. */
    ListNotice message() {
        return message;
    }

    /** The ids of all sessions but the current one. */
    List<String> others() {
        return sessions.get().stream()
                .filter(one -> !one.current())
                .map(OwnSession::id)
                .toList();
    }

    /** Explains a failed call. */
    String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }

    /** Reloads the sessions. */
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
                        failure -> message.fail(explain(failure)));
    }
}
