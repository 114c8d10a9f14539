package org.chatrpc.client.admin;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.chatrpc.client.admin.form.InputDialog;
import org.chatrpc.client.admin.form.TypedDialog;
import org.chatrpc.client.admin.retention.RoomDaysDialog;
import org.chatrpc.client.admin.retention.RoomDaysModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.ConfirmedAction;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** What can be done with a room, each with a question. On the event thread. */
final class RoomActions {

    private final Component owner;
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final RoomsModel model;

    /** @param owner in the window of the dialogs */
    RoomActions(Component owner, ChatSession session, Dispatcher dispatcher, RoomsModel model) {
        this.owner = owner;
        this.session = session;
        this.dispatcher = dispatcher;
        this.model = model;
    }

    JPopupMenu menu(ManagedRoom room) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("adminRooms.menu");
        add(
                menu,
                "adminRooms.members",
                () -> new RoomMembersDialog(owner, new RoomMembersModel(session, dispatcher, room)).open());
        add(menu, "adminRooms.setOwner", () -> askOwner(room));
        if (room.archived()) {
            add(menu, "adminRooms.unarchive", () -> ask("unarchive", "adminUnarchive", room, false));
        } else {
            add(menu, "adminRooms.archive", () -> ask("archive", "adminArchive", room, true));
        }
        menu.addSeparator();
        add(menu, "adminRooms.days", () -> days(room));
        if (room.held()) {
            add(
                    menu,
                    "adminRooms.release",
                    () -> ask(
                            "releaseRoom",
                            Texts.get("adminRooms.release"),
                            "releaseRoom",
                            room,
                            (onDone, onFailed) -> model.release(room, onDone, onFailed)));
        } else {
            add(menu, "adminRooms.hold", () -> askHold(room));
        }
        menu.addSeparator();
        add(menu, "adminRooms.delete", () -> askDelete(room));
        return menu;
    }

    private void askOwner(ManagedRoom room) {
        InputDialog.Request request = new InputDialog.Request(
                "setOwner",
                Texts.get("adminRooms.setOwner"),
                Texts.get("setOwner.question", room.title()),
                "username",
                Texts.get("setOwner.username"),
                Texts.get("setOwner.consequence"),
                Texts.get("setOwner.do"));
        new InputDialog(
                        owner,
                        request,
                        (username, onDone, onFailed) -> model.setOwner(room, username, onDone, onFailed))
                .open();
    }

    private void ask(String name, String key, ManagedRoom room, boolean archived) {
        ask(
                name,
                Texts.get("adminRooms." + name),
                key,
                room,
                (onDone, onFailed) -> model.setArchived(room, archived, onDone, onFailed));
    }

    private void askHold(ManagedRoom room) {
        InputDialog.Request request = new InputDialog.Request(
                "holdRoom",
                Texts.get("adminRooms.hold"),
                Texts.get("holdRoom.question", room.title()),
                "reason",
                Texts.get("holdRoom.reason"),
                Texts.get("holdRoom.consequence"),
                Texts.get("holdRoom.do"));
        new InputDialog(owner, request, (reason, onDone, onFailed) -> model.hold(room, reason, onDone, onFailed))
                .open();
    }

    private void ask(String name, String title, String key, ManagedRoom room, ConfirmedAction action) {
        Question question = new Question(
                name,
                title,
                Texts.get(key + ".question", room.title()),
                Texts.get(key + ".consequence"),
                Texts.get(key + ".do"));
        new QuestionDialog(owner, question, action).cautious().open();
    }

    private void days(ManagedRoom room) {
        new RoomDaysDialog(owner, new RoomDaysModel(session, room, model::changed)).open();
    }

    private void askDelete(ManagedRoom room) {
        new TypedDialog(
                        owner,
                        new TypedDialog.Request(
                                "deleteRoom",
                                Texts.get("adminRooms.delete"),
                                Texts.get("deleteRoom.question", room.title()),
                                List.of(
                                        Texts.get("deleteRoom.goes", room.memberCount(), room.messages()),
                                        Texts.get(room.held() ? "deleteRoom.held" : "deleteRoom.forever")),
                                room.id(),
                                Texts.get("deleteRoom.do")),
                        Optional.empty(),
                        (typed, onDone, onFailed) -> model.delete(room, typed, onDone, onFailed))
                .open();
    }

    private static void add(JPopupMenu menu, String key, Runnable work) {
        JMenuItem item = new JMenuItem(Texts.get(key));
        item.setName(key);
        item.addActionListener(event -> work.run());
        menu.add(item);
    }
}
