package org.chatrpc.client.rooms;

import java.awt.Component;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** Asks for confirmation before a room is left or archived, and before a member is removed. */
final class RoomQuestions {

    private final Component owner;
    private final ChatSession session;

    RoomQuestions(Component owner, ChatSession session) {
        this.owner = owner;
        this.session = session;
    }

    /** A private room can be joined again only by invitation. */
    void leave(RoomSummary room) {
        ask(
                new Question(
                        "leaveRoom",
                        Command.LEAVE_ROOM.text(),
                        Texts.get("leave.question", room.title()),
                        Texts.get(room.kind() == RoomKind.PRIVATE ? "leave.private" : "leave.public"),
                        Texts.get("leave.leave")),
                (onDone, onFailure) -> session.roomCalls().leave(room.id(), onDone, onFailure));
    }

    void archive(RoomSummary room) {
        ask(
                new Question(
                        "archiveRoom",
                        Command.ARCHIVE_ROOM.text(),
                        Texts.get("archive.question", room.title()),
                        Texts.get("archive.consequence"),
                        Texts.get("archive.archive")),
                (onDone, onFailure) ->
                        session.roomCalls().update(RoomChange.archive(room.id(), true), onDone, onFailure));
    }

    void unarchive(RoomSummary room) {
        ask(
                new Question(
                        "unarchiveRoom",
                        Command.UNARCHIVE_ROOM.text(),
                        Texts.get("unarchive.question", room.title()),
                        Texts.get("unarchive.consequence"),
                        Texts.get("unarchive.unarchive")),
                (onDone, onFailure) ->
                        session.roomCalls().update(RoomChange.archive(room.id(), false), onDone, onFailure));
    }

    /** Asks whether to remove the member, with the option of a ban. */
    void remove(RoomSummary room, RoomMember member, Runnable onRemoved) {
        String name = session.names().shown(member.username(), member.displayName());
        JCheckBox keepOut = new JCheckBox(Texts.get("remove.ban"));
        keepOut.setName("removeMember.ban");
        ask(
                new Question(
                        "removeMember",
                        Texts.get("members.remove"),
                        Texts.get("remove.question", name, room.title()),
                        Texts.get(room.kind() == RoomKind.PRIVATE ? "remove.private" : "remove.public"),
                        Texts.get("remove.remove")),
                Optional.of(keepOut),
                (onDone, onFailure) -> {
                    Runnable removed = () -> {
                        onDone.run();
                        onRemoved.run();
                    };
                    if (keepOut.isSelected()) {
                        session.moderationCalls().ban(room.id(), member.username(), removed, onFailure);
                    } else {
                        session.roomCalls().remove(room.id(), member.username(), removed, onFailure);
                    }
                });
    }

    private void ask(Question question, BiConsumer<Runnable, Consumer<Exception>> call) {
        ask(question, Optional.empty(), call);
    }

    private void ask(Question question, Optional<JCheckBox> option, BiConsumer<Runnable, Consumer<Exception>> call) {
        new QuestionDialog(
                        owner,
                        question,
                        option,
                        (onDone, onFailed) -> call.accept(
                                onDone,
                                failure -> onFailed.accept(Failures.explain(
                                        failure, session.server().label()))))
                .open();
    }
}
