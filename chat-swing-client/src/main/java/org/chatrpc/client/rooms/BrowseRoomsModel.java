package org.chatrpc.client.rooms;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;
import org.chatrpc.text.Folding;

/** Finds and joins public rooms; contains no UI code. */
final class BrowseRoomsModel {

    private final Value<List<RoomSummary>> found = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("browse.loading"), this::load);
    private final Value<Boolean> busy = new Value<>(true);
    private final ChatSession session;
    private final Consumer<RoomSummary> onJoined;
    private List<RoomSummary> all = List.of();
    private String filter = "";

    BrowseRoomsModel(ChatSession session, Consumer<RoomSummary> onJoined) {
        this.session = session;
        this.onJoined = onJoined;
        load();
    }

    private void load() {
        busy.set(true);
        session.roomCalls().listPublic(this::listed, this::failed);
    }

    /** The rooms that match the filter. */
    Value<List<RoomSummary>> found() {
        return found;
    }

    /** What to show instead of rooms, or about a failure; empty for nothing. */
    ListNotice message() {
        return message;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Filters by title, id or topic. */
    void filter(String text) {
        filter = Folding.fold(text.strip());
        found.set(all.stream().filter(this::matches).toList());
        message.set(!found.get().isEmpty() ? "" : Texts.get(all.isEmpty() ? "browse.none" : "browse.noMatch"));
    }

    void join(RoomSummary room) {
        if (!busy.get()) {
            busy.set(true);
            session.roomCalls()
                    .join(
                            room.id(),
                            joined -> {
                                busy.set(false);
                                onJoined.accept(joined);
                            },
                            this::failed);
        }
    }

    private void listed(List<RoomSummary> rooms) {
        busy.set(false);
        all = rooms.stream()
                .sorted(Comparator.comparing(RoomSummary::title, NaturalOrder.NAMES))
                .toList();
        filter(filter);
    }

    private void failed(Exception failure) {
        busy.set(false);
        message.fail(Failures.explain(failure, session.server().label()));
    }

    private boolean matches(RoomSummary room) {
        return Folding.fold(room.title() + " " + room.id() + " " + room.topic()).contains(filter);
    }
}
