package org.chatrpc.client.rooms.members;

import java.util.Comparator;
import java.util.List;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/** The people who are banned from a room, kept up to date; contains no UI code. */
public final class BannedModel {

    private final Value<List<BannedPerson>> people = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("members.loading"), this::load);
    private final Value<String> problem = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final ChatSession session;
    private final RoomSummary room;
    private final Subscription watch;
    private Subscription call = () -> {};

    public BannedModel(ChatSession session, RoomSummary room) {
        this.session = session;
        this.room = room;
        this.watch = session.moderation().bans().onChange(revision -> load());
        load();
    }

    RoomSummary room() {
        return room;
    }

    /** In order of name. */
    Value<List<BannedPerson>> people() {
        return people;
    }

    /** What to show instead of people; empty for nothing. */
    ListNotice message() {
        return message;
    }

    /** Why a change failed; empty for nothing. */
    Value<String> problem() {
        return problem;
    }

    /** Whether a change is under way. */
    Value<Boolean> busy() {
        return busy;
    }

    /** Unbans a person. */
    void unban(BannedPerson person) {
        if (!busy.get()) {
            busy.set(true);
            problem.set("");
            session.moderationCalls()
                    .unban(
                            room.id(),
                            person.username(),
                            () -> {
                                busy.set(false);
                                load();
                            },
                            failure -> {
                                busy.set(false);
                                problem.set(explain(failure));
                            });
        }
    }

    void close() {
        watch.end();
        call.end();
    }

    private void load() {
        call.end();
        call = session.moderationCalls()
                .listBanned(
                        room.id(),
                        found -> {
                            people.set(found.stream()
                                    .sorted(Comparator.comparing(BannedPerson::displayName, NaturalOrder.NAMES))
                                    .toList());
                            message.set(found.isEmpty() ? Texts.get("banned.none") : "");
                        },
                        failure -> message.fail(explain(failure)));
    }

    private String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }
}
