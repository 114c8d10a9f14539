package org.chatrpc.client.rooms;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Folding;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Creates a room; contains no UI code. */
final class NewRoomModel {

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        TITLE,
        ID,
        TOPIC,
        FORM
    }

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final ChatSession session;
    private final Consumer<RoomSummary> onCreated;

    NewRoomModel(ChatSession session, Consumer<RoomSummary> onCreated) {
        this.session = session;
        this.onCreated = onCreated;
    }

    Value<Map<Field, String>> errors() {
        return errors;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Derives an id from a title: its letters and digits in lower case, with hyphens between words. */
    static String suggestId(String title) {
        String id = Folding.fold(title).replaceAll("[^a-z0-9._]+", "-").replaceAll("^-+|-+$", "");
        return id.substring(0, Math.min(id.length(), Identifier.ROOM.longest()));
    }

    void create(NewRoom room) {
        if (busy.get()) {
            return;
        }
        errors.set(Map.copyOf(wrong(room)));
        if (!errors.get().isEmpty()) {
            return;
        }
        busy.set(true);
        session.roomCalls()
                .create(
                        room,
                        created -> {
                            busy.set(false);
                            onCreated.accept(created);
                        },
                        failure -> {
                            busy.set(false);
                            Map<Field, String> wrong = new EnumMap<>(Field.class);
                            wrong.put(
                                    place(failure),
                                    Failures.explain(failure, session.server().label()));
                            errors.set(Map.copyOf(wrong));
                        });
    }

    /** The errors that can be found without a call. */
    private static Map<Field, String> wrong(NewRoom room) {
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        put(wrong, Field.ID, Identifier.ROOM.check(room.id()));
        put(wrong, Field.TITLE, NameText.checkOptional(room.title(), Limits.ROOM_TITLE));
        put(wrong, Field.TOPIC, NameText.checkOptional(room.topic(), Limits.ROOM_TOPIC));
        return wrong;
    }

    private static void put(Map<Field, String> wrong, Field field, Checked checked) {
        checked.flaw().ifPresent(flaw -> wrong.put(field, ViolationTexts.get(flaw)));
    }

    private static Field place(Exception failure) {
        if (failure instanceof GatewayException.Refused refused) {
            boolean taken = refused.refusal().code().equals("ROOM_EXISTS");
            return switch (taken ? "room" : refused.refusal().field()) {
                case "room" -> Field.ID;
                case "title" -> Field.TITLE;
                case "topic" -> Field.TOPIC;
                default -> Field.FORM;
            };
        }
        return Field.FORM;
    }
}
