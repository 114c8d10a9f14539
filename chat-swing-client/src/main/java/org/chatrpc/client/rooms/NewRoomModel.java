package org.chatrpc.client.rooms;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.session.NewRoom;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/** Making a room, without a component. */
final class NewRoomModel {

    /** What is filled in, and where an error can stand. */
    enum Field {
        TITLE,
        ID,
        TOPIC,
        FORM
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9._-]{1,64}");
    private static final int LONGEST_ID = 64;

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

    /** An id for a title: its letters and digits in lower case, hyphens between the words. */
    static String suggestId(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String id =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^-+|-+$", "");
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    void create(NewRoom room) {
        if (busy.get()) {
            return;
        }
        if (!ID.matcher(room.id()).matches()) {
            errors.set(Map.of(Field.ID, Texts.get("newRoom.error.id")));
            return;
        }
        busy.set(true);
        errors.set(Map.of());
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
