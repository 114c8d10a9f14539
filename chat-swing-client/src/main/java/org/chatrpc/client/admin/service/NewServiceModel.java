package org.chatrpc.client.admin.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Creates a service account; contains no UI code. */
final class NewServiceModel {

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        USERNAME,
        DISPLAY_NAME,
        ROOMS,
        FORM
    }

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> created = new Value<>(false);
    private final ChatSession session;
    private final Consumer<NewService> onCreated;

    NewServiceModel(ChatSession session, Consumer<NewService> onCreated) {
        this.session = session;
        this.onCreated = onCreated;
    }

    Value<Map<Field, String>> errors() {
        return errors;
    }

    Value<Boolean> busy() {
        return busy;
    }

    Value<Boolean> created() {
        return created;
    }

    /**
     * Creates the account, unless the form has errors or a call is running.
     *
     * @param rooms ids of rooms with anything between them that is not part of an id
     */
    void create(String username, String displayName, String rooms) {
        if (busy.get()) {
            return;
        }
        List<String> ids = RoomIds.split(rooms);
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        Identifier.USERNAME
                .check(username)
                .flaw()
                .ifPresent(flaw -> wrong.put(Field.USERNAME, ViolationTexts.get(flaw)));
        NameText.checkOptional(displayName, Limits.DISPLAY_NAME)
                .flaw()
                .ifPresent(flaw -> wrong.put(Field.DISPLAY_NAME, ViolationTexts.get(flaw)));
        RoomIds.flaw(ids).ifPresent(flaw -> wrong.put(Field.ROOMS, flaw));
        errors.set(Map.copyOf(wrong));
        if (!wrong.isEmpty()) {
            return;
        }
        busy.set(true);
        NewService service = new NewService(username, displayName, ids);
        session.adminCalls()
                .order(
                        (server, token) -> server.createService(token, service),
                        () -> {
                            busy.set(false);
                            created.set(true);
                            onCreated.accept(service);
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        errors.set(Map.of(
                place(failure), Failures.explain(failure, session.server().label())));
    }

    private static Field place(Exception failure) {
        Optional<GatewayException.Refused> refused =
                failure instanceof GatewayException.Refused it ? Optional.of(it) : Optional.empty();
        return refused.map(it -> switch (it.refusal().code()) {
                    case "USERNAME_TAKEN" -> Field.USERNAME;
                    case "NO_SUCH_ROOM", "ROOM_ARCHIVED" -> Field.ROOMS;
                    default ->
                        switch (it.refusal().field()) {
                            case "username" -> Field.USERNAME;
                            case "displayName" -> Field.DISPLAY_NAME;
                            case "room" -> Field.ROOMS;
                            default -> Field.FORM;
                        };
                })
                .orElse(Field.FORM);
    }
}
