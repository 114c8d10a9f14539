package org.chatrpc.client.rooms;

import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.Icon;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.moderation.Blocking;
import org.chatrpc.client.rooms.members.BannedDialog;
import org.chatrpc.client.rooms.members.BannedModel;
import org.chatrpc.client.rooms.members.MembersDialog;
import org.chatrpc.client.rooms.members.MembersModel;
import org.chatrpc.client.rooms.members.PersonCard;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;
import org.jspecify.annotations.Nullable;

/** Opens the dialogs for finding, creating and leaving rooms, for members, and for direct messages. */
public final class RoomDialogs {

    private final Component owner;
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final Consumer<String> openRoom;
    private final RoomQuestions questions;
    private final Blocking blocking;

    /** @param openRoom opens the room with this id */
    public RoomDialogs(Component owner, ChatSession session, Dispatcher dispatcher, Consumer<String> openRoom) {
        this.owner = owner;
        this.session = session;
        this.dispatcher = dispatcher;
        this.openRoom = openRoom;
        this.questions = new RoomQuestions(owner, session);
        this.blocking = new Blocking(owner, session);
    }

    /** Finds a public room to join. */
    public void browseRooms() {
        Opened dialog = new Opened();
        BrowseRoomsModel model = new BrowseRoomsModel(session, dialog::done);
        PickDialog<RoomSummary> picker = new PickDialog<>(
                owner,
                "browse",
                Texts.get("command.browse_rooms"),
                Texts.get("browse.hint"),
                Texts.get("browse.join"),
                RoomDialogs::line,
                model::join);
        picker.onSearch(model::filter);
        model.found().show(picker::showItems);
        picker.follow(model.message());
        dialog.open(picker);
    }

    /** Creates a room. */
    public void newRoom() {
        Opened dialog = new Opened();
        dialog.open(new NewRoomDialog(owner, new NewRoomModel(session, dialog::done)));
    }

    /** Starts a direct conversation. */
    public void newDirect() {
        Opened dialog = new Opened();
        pickPerson(
                dialog,
                "direct",
                Texts.get("command.new_direct"),
                Texts.get("direct.open"),
                (person, onFailure) -> session.roomCalls().openDirect(person.username(), dialog::done, onFailure));
    }

    /** Shows the members of a room. */
    public void members(RoomSummary room) {
        MembersModel model = new MembersModel(session, room);
        new MembersDialog(owner, model, new MembersDialog.Actions() {
                    @Override
                    public void invite() {
                        RoomDialogs.this.invite(room, model::refresh);
                    }

                    @Override
                    public void show(RoomMember member) {
                        person(new Person(member.username(), member.displayName(), member.status()));
                    }

                    @Override
                    public Blocking blocking() {
                        return blocking;
                    }

                    @Override
                    public void remove(RoomMember member) {
                        questions.remove(room, member, model::refresh);
                    }
                })
                .open();
    }

    /** Shows the people who are banned from a room. */
    public void banned(RoomSummary room) {
        new BannedDialog(owner, new BannedModel(session, room)).open();
    }

    /** Blocks people, and no longer does. */
    Blocking blocking() {
        return blocking;
    }

    /** Shows a person. */
    public void person(Person person) {
        new PersonCard(owner, session, blocking, person, room -> {
                    FormDialog.closeIdle(owner);
                    openRoom.accept(room.id());
                })
                .open();
    }

    /** Shows the details of a room. */
    public void info(RoomSummary room) {
        new RoomInfoDialog(owner, room, () -> edit(room)).open();
    }

    /** Edits the title and topic. */
    public void edit(RoomSummary room) {
        Opened dialog = new Opened();
        dialog.open(new EditRoomDialog(owner, new EditRoomModel(session, room, dialog::close)));
    }

    /** Asks for confirmation before closing a room for new messages. */
    public void archive(RoomSummary room) {
        questions.archive(room);
    }

    /** Asks for confirmation before reopening an archived room. */
    public void unarchive(RoomSummary room) {
        questions.unarchive(room);
    }

    /** Finds a person to invite to a room. */
    public void invite(RoomSummary room) {
        invite(room, () -> {});
    }

    /** Asks for confirmation before leaving a room. */
    public void leave(RoomSummary room) {
        questions.leave(room);
    }

    private void invite(RoomSummary room, Runnable onInvited) {
        Opened dialog = new Opened();
        pickPerson(
                dialog,
                "invite",
                Texts.get("invite.title", room.title()),
                Texts.get("members.invite"),
                (person, onFailure) -> session.roomCalls()
                        .invite(
                                room.id(),
                                person.username(),
                                () -> {
                                    dialog.close();
                                    onInvited.run();
                                },
                                onFailure));
    }

    private void pickPerson(
            Opened dialog, String name, String title, String button, PeopleModel.PersonAction personAction) {
        PeopleModel model = new PeopleModel(session, dispatcher, personAction);
        PickDialog<Person> picker = new PickDialog<>(
                owner, name, title, Texts.get("people.hint"), button, RoomDialogs::line, model::choose);
        picker.onSearch(model::search);
        model.found().show(picker::showItems);
        picker.follow(model.message());
        dialog.open(picker);
    }

    private static TwoLineCell.Line line(RoomSummary room) {
        Icon hash = Icons.HASH.icon(20, Colors.SECONDARY);
        String detail = room.topic().isEmpty() ? "#" + room.id() : room.topic();
        return new TwoLineCell.Line(hash, room.title(), detail, Texts.get("room.members", room.memberCount()));
    }

    private static TwoLineCell.Line line(Person person) {
        return new TwoLineCell.Line(
                new Avatar(person.username(), person.displayName(), 32),
                person.displayName(),
                "@" + person.username(),
                "");
    }

    /** A dialog that its model closes when it is done. */
    private final class Opened {

        private @Nullable FormDialog dialog;

        void open(FormDialog opened) {
            dialog = opened;
            opened.open();
        }

        void close() {
            if (dialog != null) {
                dialog.dispose();
            }
        }

        void done(RoomSummary room) {
            close();
            openRoom.accept(room.id());
        }
    }
}
