package org.chatrpc.client.session.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.Status;

/** The last known presence of people, by username. Status texts end by themselves. Confined to the event thread. */
public final class Statuses {

    /** The clock may be set, and the computer suspended, so a distant end is not waited for in one go. */
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private final Value<Map<String, Status>> all = new Value<>(Map.of());
    private final Dispatcher dispatcher;
    private final Clock clock;
    private Subscription timer = () -> {};
    private boolean closed;

    public Statuses(Dispatcher dispatcher, Clock clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** Those known, by username. */
    public Value<Map<String, Status>> all() {
        return all;
    }

    public Optional<Status> of(String username) {
        return Optional.ofNullable(all.get().get(username));
    }

    public void saw(Person person) {
        put(Map.of(person.username(), person.status()));
    }

    public void sawPeople(List<Person> people) {
        Map<String, Status> some = new HashMap<>();
        people.forEach(person -> some.put(person.username(), person.status()));
        put(some);
    }

    public void sawMembers(List<RoomMember> members) {
        Map<String, Status> some = new HashMap<>();
        members.forEach(member -> some.put(member.username(), member.status()));
        put(some);
    }

    /** The session has ended: texts are no longer ended. */
    public void close() {
        closed = true;
        timer.end();
    }

    private void put(Map<String, Status> some) {
        Map<String, Status> next = new HashMap<>(all.get());
        some.forEach(
                (username, status) -> next.merge(username, status, (before, now) -> now.orChosen(before.chosen())));
        show(next);
    }

    private void show(Map<String, Status> next) {
        Instant now = clock.instant();
        next.replaceAll((username, status) -> status.textEnded(now) ? status.withoutText() : status);
        all.set(Map.copyOf(next));
        timer.end();
        if (closed) {
            return;
        }
        timer = next.values().stream()
                .flatMap(status -> status.until().stream())
                .min(Comparator.naturalOrder())
                .map(end -> Duration.between(now, end))
                .map(wait -> dispatcher.after(
                        wait.compareTo(MAX_WAIT) < 0 ? wait : MAX_WAIT, () -> show(new HashMap<>(all.get()))))
                .orElse(() -> {});
    }
}
