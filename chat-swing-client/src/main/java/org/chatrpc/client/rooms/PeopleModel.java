package org.chatrpc.client.rooms;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/** Finds a person by name, to write to or to invite; calls the server when typing pauses. */
final class PeopleModel {

    private static final int LIMIT = 50;
    private static final Duration TYPING_PAUSE = Duration.ofMillis(200);
    private static final Subscription NOTHING = () -> {};

    /** The action to perform on the chosen person. */
    @FunctionalInterface
    interface PersonAction extends BiConsumer<Person, Consumer<Exception>> {}

    private final Value<List<Person>> found = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("people.loading"), this::repeat);
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final PersonAction personAction;
    private Subscription underWay = NOTHING;
    private String asked = "";

    PeopleModel(ChatSession session, Dispatcher dispatcher, PersonAction personAction) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.personAction = personAction;
        ask("");
    }

    Value<List<Person>> found() {
        return found;
    }

    /** What to show instead of people, or about a failure; empty for nothing. */
    ListNotice message() {
        return message;
    }

    void search(String text) {
        underWay.end();
        underWay = dispatcher.after(TYPING_PAUSE, () -> ask(text.strip()));
    }

    void choose(Person person) {
        personAction.accept(person, this::failed);
    }

    private void ask(String query) {
        asked = query;
        underWay = session.roomCalls().findPeople(query, LIMIT, this::listed, this::failed);
    }

    private void repeat() {
        underWay.end();
        ask(asked);
    }

    private void listed(List<Person> people) {
        String me = session.account().username();
        found.set(
                people.stream().filter(person -> !person.username().equals(me)).toList());
        message.set(found.get().isEmpty() ? Texts.get("people.none") : "");
    }

    private void failed(Exception failure) {
        message.fail(Failures.explain(failure, session.server().label()));
    }
}
