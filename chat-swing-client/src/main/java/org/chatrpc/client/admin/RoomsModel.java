package org.chatrpc.client.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chatrpc.client.admin.found.FoundModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.MemberFilter;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** The rooms of the server and what can be done with one; contains no UI code. */
final class RoomsModel {

    /** Moving through the list makes no call for each row on the way. */
    private static final Duration REST = Duration.ofMillis(250);

    private final Value<String> owners = new Value<>("");
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final FoundModel<ManagedRoom> found;
    private Optional<ManagedRoom> shown = Optional.empty();
    private Subscription underWay = () -> {};

    RoomsModel(ChatSession session, Dispatcher dispatcher) {
        this.session = session;
        this.dispatcher = dispatcher;
        found = new FoundModel<>(
                session,
                dispatcher,
                (query, after, onResult, onFailure) -> session.adminCalls()
                        .ask(
                                (server, token) -> server.rooms(
                                        token, query, after.map(ManagedRoom::id).orElse(""), FoundModel.LIMIT),
                                onResult,
                                onFailure),
                Texts.get("adminRooms.none"));
    }

    FoundModel<ManagedRoom> found() {
        return found;
    }

    /** Who owns the room that was last selected; empty while that is not known. */
    Value<String> owners() {
        return owners;
    }

    /** Reads who owns a room. */
    void select(Optional<ManagedRoom> room) {
        if (room.equals(shown)) {
            return;
        }
        shown = room;
        readOwners();
    }

    void setArchived(ManagedRoom room, boolean archived, Runnable onDone, Consumer<String> onFailed) {
        order((server, token) -> server.setArchived(token, room.id(), archived), onDone, onFailed);
    }

    /** Puts a legal hold on a room, unless the reason would be refused. */
    void hold(ManagedRoom room, String reason, Runnable onDone, Consumer<String> onFailed) {
        Checked checked = NameText.checkOptional(reason, Limits.REPORT_REASON);
        if (checked.flaw().isPresent()) {
            onFailed.accept(ViolationTexts.get(checked.flaw().get()));
            return;
        }
        order((server, token) -> server.setHeld(token, room.id(), true, reason), onDone, onFailed);
    }

    /** Takes the legal hold off a room. */
    void release(ManagedRoom room, Runnable onDone, Consumer<String> onFailed) {
        order((server, token) -> server.setHeld(token, room.id(), false, ""), onDone, onFailed);
    }

    /** Deletes a room with everything in it. */
    void delete(ManagedRoom room, String typed, Runnable onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .order(
                        (server, token) -> server.deleteRoom(token, room.id(), typed),
                        () -> {
                            changed();
                            onDone.run();
                        },
                        failure -> {
                            changed();
                            onFailed.accept(
                                    Failures.notPermitted(failure)
                                                    && Failures.field(failure).equals("room")
                                            ? Texts.get("deleteRoom.refused", room.title())
                                            : Failures.explain(
                                                    failure, session.server().label()));
                        });
    }

    /** Makes a user an owner, unless the name is empty. */
    void setOwner(ManagedRoom room, String username, Runnable onDone, Consumer<String> onFailed) {
        if (username.isEmpty()) {
            onFailed.accept(Texts.get("setOwner.empty"));
            return;
        }
        order((server, token) -> server.setOwner(token, room.id(), username), onDone, onFailed);
    }

    void close() {
        underWay.end();
        found.close();
    }

    private void order(BiConsumer<AdminGateway, SessionToken> work, Runnable onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .order(
                        work,
                        () -> {
                            changed();
                            onDone.run();
                        },
                        failure -> {
                            changed();
                            onFailed.accept(
                                    Failures.explain(failure, session.server().label()));
                        });
    }

    /** Reads again what is shown. A call that failed can have taken effect as well. */
    void changed() {
        found.refresh();
        readOwners();
    }

    private void readOwners() {
        underWay.end();
        owners.set("");
        shown.ifPresent(room -> underWay = dispatcher.after(REST, () -> ask(room)));
    }

    private void ask(ManagedRoom room) {
        underWay = session.adminCalls()
                .ask(
                        (server, token) ->
                                server.roomMembers(token, MemberFilter.ownersOf(room.id()), "", FoundModel.LIMIT),
                        found -> owners.set(describe(found)),
                        failure -> owners.set(
                                Failures.explain(failure, session.server().label())));
    }

    private static String describe(ListPage<ManagedMember> found) {
        String names = found.items().stream()
                .map(member -> Texts.get(
                        member.active() ? "adminRooms.owner" : "adminRooms.owner.inactive",
                        member.displayName(),
                        member.username()))
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return Texts.get("adminRooms.owners.none");
        }
        return Texts.get(found.more() ? "adminRooms.owners.andMore" : "adminRooms.owners", names);
    }
}
