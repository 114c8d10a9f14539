package org.chatrpc.client.rooms;

import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.rooms.members.RoomRights;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;
import org.chatrpc.text.Violation;

/** Changes the title and topic of a room, and who may post in it; contains no UI code. */
final class EditRoomModel {

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        TITLE,
        TOPIC,
        FORM
    }

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final ChatSession session;
    private final RoomSummary room;
    private final Runnable onSaved;

    EditRoomModel(ChatSession session, RoomSummary room, Runnable onSaved) {
        this.session = session;
        this.room = room;
        this.onSaved = onSaved;
    }

    RoomSummary room() {
        return room;
    }

    /** Whether this account decides who may post. */
    boolean maySetPosting() {
        return new RoomRights(room).maySetPosting();
    }

    Value<Map<Field, String>> errors() {
        return errors;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Calls the server, unless there are errors, nothing has changed or a call is running. */
    void save(String title, String topic, Role postingRole) {
        if (busy.get()) {
            return;
        }
        Optional<Violation> titleFlaw = NameText.check(title, Limits.ROOM_TITLE).flaw();
        Optional<Violation> topicFlaw =
                NameText.checkOptional(topic, Limits.ROOM_TOPIC).flaw();
        if (title.isBlank()) {
            errors.set(Map.of(Field.TITLE, Texts.get("editRoom.error.title")));
        } else if (titleFlaw.isPresent()) {
            errors.set(Map.of(Field.TITLE, ViolationTexts.get(titleFlaw.get())));
        } else if (topicFlaw.isPresent()) {
            errors.set(Map.of(Field.TOPIC, ViolationTexts.get(topicFlaw.get())));
        } else {
            errors.set(Map.of());
            // Other people may have changed the rest since the form was opened.
            RoomChange change = RoomChange.describe(room.id(), title, topic)
                    .postedBy(postingRole)
                    .since(room);
            if (change.isNone()) {
                onSaved.run();
                return;
            }
            busy.set(true);
            session.roomCalls().update(change, this::saved, this::failed);
        }
    }

    private void saved() {
        busy.set(false);
        onSaved.run();
    }

    private void failed(Exception failure) {
        busy.set(false);
        errors.set(Map.of(
                place(failure), Failures.explain(failure, session.server().label())));
    }

    private static Field place(Exception failure) {
        if (failure instanceof GatewayException.Refused refused) {
            return switch (refused.refusal().field()) {
                case "title" -> Field.TITLE;
                case "topic" -> Field.TOPIC;
                default -> Field.FORM;
            };
        }
        return Field.FORM;
    }
}
