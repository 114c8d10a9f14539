package org.chatrpc.client.profile;

import java.util.Comparator;
import java.util.List;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/** The people whom this account blocks, kept up to date; contains no UI code. */
final class BlockedModel {

    private final Value<List<Person>> people = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("blocked.loading"), this::load);
    private final Value<String> problem = new Value<>("");
    private final ChatSession session;
    private final Subscription watch;
    private Subscription call = () -> {};

    BlockedModel(ChatSession session) {
        this.session = session;
        this.watch = session.moderation().blocked().onChange(blocked -> load());
        load();
    }

    /** In order of name. */
    Value<List<Person>> people() {
        return people;
    }

    /** What to show instead of the list; empty for nothing. */
    ListNotice message() {
        return message;
    }

    /** Why unblocking failed; empty if it did not. */
    Value<String> problem() {
        return problem;
    }

    /** Unblocks a person. */
    void unblock(Person person) {
        problem.set("");
        session.moderationCalls().block(person.username(), false, () -> {}, failure -> problem.set(explain(failure)));
    }

    void close() {
        watch.end();
        call.end();
    }

    private void load() {
        call.end();
        call = session.moderationCalls()
                .listBlocked(
                        found -> {
                            people.set(found.stream()
                                    .sorted(Comparator.comparing(Person::displayName, NaturalOrder.NAMES))
                                    .toList());
                            message.set(found.isEmpty() ? Texts.get("blocked.none") : "");
                        },
                        failure -> message.fail(explain(failure)));
    }

    private String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }
}
