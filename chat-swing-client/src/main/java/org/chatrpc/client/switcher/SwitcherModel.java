package org.chatrpc.client.switcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.WebLink;

/**
 * Finds rooms, people and commands by a few letters, and messages by their link; contains no UI code. Data in memory is searched at once; people
 * and rooms to join are requested from the server when typing pauses.
 */
public final class SwitcherModel {

    /** Performs the user's choice. */
    public interface Destination {

        void open(String room);

        void open(MessageLink message);

        void perform(Command command);
    }

    /**
     * The results.
     *
     * @param targets best first
     * @param message what to show instead, empty if there are any
     * @param searching whether a call is still running
     * @param problem why results may be missing or a choice failed, empty for nothing
     */
    public record Findings(List<Target> targets, String message, boolean searching, String problem) {}

    private static final Duration TYPING_PAUSE = Duration.ofMillis(150);
    private static final int PEOPLE = 20;

    private final Value<Findings> findings = new Value<>(new Findings(List.of(), "", false, ""));
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final Ranking ranking;
    private final List<Command> commands;
    private final Destination destination;
    private List<RoomSummary> joinable = List.of();
    private List<Person> people = List.of();
    private String query = "";
    private String problem = "";
    private boolean searching;
    private boolean choosing;
    private Subscription lookUp = () -> {};
    private Subscription roomLookUp = () -> {};

    /**
     *
     * @param recent the ids of the rooms opened so far, the latest first
     * @param commands the enabled commands
     */
    public SwitcherModel(
            ChatSession session,
            Dispatcher dispatcher,
            List<String> recent,
            List<Command> commands,
            Destination destination) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.ranking = new Ranking(recent, session.moderation()::calling);
        this.commands = commands;
        this.destination = destination;
        publish();
    }

    public Value<Findings> findings() {
        return findings;
    }

    /** Searches for these letters. */
    public void search(String typed) {
        query = typed.strip();
        problem = "";
        lookUp.end();
        searching = !query.isEmpty();
        if (searching) {
            lookUp = dispatcher.after(TYPING_PAUSE, this::ask);
        }
        publish();
    }

    /**
     * Goes to a target. Joining a room and starting a conversation take a call, during which the switcher stays open.
     *
     * @param onDone closes the switcher
     */
    public void choose(Target target, Runnable onDone) {
        if (choosing) {
            return;
        }
        if (target instanceof Target.Joined joined) {
            onDone.run();
            destination.open(joined.room().id());
        } else if (target instanceof Target.Linked linked) {
            onDone.run();
            destination.open(linked.link());
        } else if (target instanceof Target.Doable doable) {
            onDone.run();
            destination.perform(doable.command());
        } else if (target instanceof Target.Joinable found) {
            choosing = true;
            session.roomCalls().join(found.room().id(), room -> arrived(room, onDone), this::refused);
        } else if (target instanceof Target.Someone someone) {
            choosing = true;
            session.roomCalls().openDirect(someone.person().username(), room -> arrived(room, onDone), this::refused);
        }
        publish();
    }

    /** Cancels pending calls. */
    public void close() {
        lookUp.end();
        roomLookUp.end();
    }

    /** The presence of the person behind a result, if it is one and it is known. */
    Optional<Status> status(Target target) {
        if (target instanceof Target.Someone someone) {
            return session.presence()
                    .statuses()
                    .of(someone.person().username())
                    .or(() -> Optional.of(someone.person().status()));
        }
        return target instanceof Target.Joined joined
                ? joined.room().peer().flatMap(session.presence().statuses()::of)
                : Optional.empty();
    }

    private void ask() {
        lookUp = session.roomCalls().findPeople(query, PEOPLE, this::peopleFound, this::failed);
        if (joinable.isEmpty()) {
            roomLookUp.end();
            roomLookUp = session.roomCalls().listPublic(this::roomsFound, failure -> {});
        }
    }

    private void peopleFound(List<Person> found) {
        searching = false;
        people = found;
        publish();
    }

    private void roomsFound(List<RoomSummary> found) {
        joinable = found;
        publish();
    }

    private void failed(Exception failure) {
        searching = false;
        problem = failure instanceof GatewayException.Unreachable
                ? Texts.get("switcher.incomplete")
                : Failures.explain(failure, session.server().label());
        publish();
    }

    private void refused(Exception failure) {
        choosing = false;
        problem = Failures.explain(failure, session.server().label());
        publish();
    }

    private void arrived(RoomSummary room, Runnable onDone) {
        choosing = false;
        onDone.run();
        destination.open(room.id());
    }

    private void publish() {
        List<RoomSummary> joined = session.rooms().joined().get();
        Optional<Target> linked = linked();
        List<Target> targets = query.isEmpty() ? ranking.suggest(joined) : ranking.sort(query, everything(joined));
        if (linked.isPresent()) {
            targets = List.of(linked.get());
        }
        String message = !targets.isEmpty()
                ? ""
                : Texts.get(
                        searching ? "switcher.searching" : query.isEmpty() ? "switcher.empty" : "switcher.none", query);
        findings.set(new Findings(targets, message, searching || choosing, problem));
    }

    /** The message whose link was pasted. */
    private Optional<Target> linked() {
        return WebLink.parse(query)
                .flatMap(link -> MessageLink.parse(link.target()))
                .filter(link -> session.server().all().contains(link.server()))
                .flatMap(link -> session.rooms().find(link.room()).map(room -> new Target.Linked(room, link)));
    }

    private Stream<Target> everything(List<RoomSummary> joined) {
        Set<String> known = joined.stream()
                .flatMap(room -> Stream.concat(Stream.of(room.id()), room.peer().stream()))
                .collect(Collectors.toSet());
        String me = session.account().username();
        return Stream.of(
                        joined.stream().map(Target.Joined::new),
                        people.stream()
                                .filter(person -> !person.username().equals(me) && !hasConversation(joined, person))
                                .map(Target.Someone::new),
                        joinable.stream()
                                .filter(room -> !known.contains(room.id()))
                                .map(Target.Joinable::new),
                        commands.stream().map(Target.Doable::new))
                .flatMap(found -> found);
    }

    private static boolean hasConversation(List<RoomSummary> joined, Person person) {
        return joined.stream()
                .anyMatch(room -> room.peer().filter(person.username()::equals).isPresent());
    }
}
