package org.chatrpc.client.rooms.members;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.session.room.Statuses;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;
import org.chatrpc.text.Folding;

/** The members of a room and the actions permitted on them; contains no UI code. */
public final class MembersModel {

    private final Value<List<RoomMember>> members = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("members.loading"), this::refresh);
    private final Value<String> problem = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final ChatSession session;
    private final RoomSummary opened;
    private List<RoomMember> all = List.of();
    private String filter = "";

    public MembersModel(ChatSession session, RoomSummary room) {
        this.session = session;
        this.opened = room;
        refresh();
    }

    /** The matching members: by role first, then by name. */
    Value<List<RoomMember>> members() {
        return members;
    }

    /** What to show instead of members; empty for nothing. */
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

    /** The current state of the room; the user's own role may have changed. */
    RoomSummary room() {
        return session.rooms().find(opened.id()).orElse(opened);
    }

    boolean mayInvite() {
        return new RoomRights(room()).mayInvite();
    }

    boolean mayRemove(RoomMember member) {
        return new RoomRights(room()).mayRemove(member, session.account().username());
    }

    boolean isMe(RoomMember member) {
        return member.username().equals(session.account().username());
    }

    /** The presence of everybody, as it changes. */
    Statuses statuses() {
        return session.presence().statuses();
    }

    /** The latest presence of a member. */
    Status status(RoomMember member) {
        return statuses().of(member.username()).orElse(member.status());
    }

    /** The roles that this account may give to a member. Only people can own or moderate a room; a service may lose such a role. */
    List<Role> roles(RoomMember member) {
        List<Role> roles = new ArrayList<>();
        if (new RoomRights(room()).mayChangeRoles()) {
            roles.addAll(List.of(Role.values()));
            roles.removeIf(role ->
                    role == member.role() || (member.service() && !member.role().atLeast(role)));
        }
        return List.copyOf(roles);
    }

    /** Filters by display name or username. */
    void filter(String text) {
        filter = Folding.fold(text.strip());
        show();
    }

    /** Shows why a change made elsewhere failed. */
    void failed(String explanation) {
        problem.set(explanation);
    }

    void setRole(RoomMember member, Role role) {
        if (!busy.get()) {
            busy.set(true);
            problem.set("");
            session.roomCalls()
                    .setRole(
                            opened.id(),
                            member.username(),
                            role,
                            () -> {
                                busy.set(false);
                                refresh();
                            },
                            failure -> {
                                busy.set(false);
                                problem.set(Failures.explain(
                                        failure, session.server().label()));
                            });
        }
    }

    /** Reloads the members. */
    public void refresh() {
        session.roomCalls()
                .listMembers(
                        opened.id(),
                        listed -> {
                            all = listed.stream()
                                    .sorted(Comparator.comparing(RoomMember::role)
                                            .thenComparing(RoomMember::displayName, NaturalOrder.NAMES))
                                    .toList();
                            show();
                        },
                        failure -> message.fail(
                                Failures.explain(failure, session.server().label())));
    }

    private void show() {
        members.set(all.stream()
                .filter(member -> Folding.fold(member.displayName() + " " + member.username())
                        .contains(filter))
                .toList());
        message.set(members.get().isEmpty() ? Texts.get("people.none") : "");
    }
}
