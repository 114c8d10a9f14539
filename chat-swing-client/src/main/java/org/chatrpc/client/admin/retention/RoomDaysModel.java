package org.chatrpc.client.admin.retention;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.ui.Texts;

/** For how long a room keeps messages and files; contains no UI code. */
public final class RoomDaysModel {

    static final int MAX_DAYS = 36_500;

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        MESSAGES,
        FILES,
        FORM
    }

    /** How long something is kept. */
    enum Choice {
        AS_SERVER,
        FOR_EVER,
        DAYS;

        static Choice of(OptionalInt days) {
            return days.isEmpty() ? AS_SERVER : days.getAsInt() == 0 ? FOR_EVER : DAYS;
        }
    }

    private final Value<Optional<Retention>> server = new Value<>(Optional.empty());
    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> saved = new Value<>(false);
    private final ChatSession session;
    private final ManagedRoom room;
    private final Runnable onChanged;

    /** @param onChanged called whenever the room may have changed */
    public RoomDaysModel(ChatSession session, ManagedRoom room, Runnable onChanged) {
        this.session = session;
        this.room = room;
        this.onChanged = onChanged;
        session.adminCalls()
                .ask(
                        (gateway, token) -> gateway.retention(token),
                        now -> server.set(Optional.of(now)),
                        // The choice works without the server's days beside it.
                        failure -> {});
    }

    ManagedRoom room() {
        return room;
    }

    /** The server's own days; empty while they are not known. */
    Value<Optional<Retention>> server() {
        return server;
    }

    Value<Map<Field, String>> errors() {
        return errors;
    }

    Value<Boolean> busy() {
        return busy;
    }

    Value<Boolean> saved() {
        return saved;
    }

    /**
     * Saves, unless a number is wrong or a call is running.
     *
     * @param messageDays as typed; counts only with {@link Choice#DAYS}, as below
     */
    void save(Choice messages, String messageDays, Choice files, String fileDays) {
        if (busy.get()) {
            return;
        }
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        OptionalInt forMessages = days(messages, messageDays, Field.MESSAGES, wrong);
        OptionalInt forFiles = days(files, fileDays, Field.FILES, wrong);
        errors.set(Map.copyOf(wrong));
        if (!wrong.isEmpty()) {
            return;
        }
        busy.set(true);
        session.adminCalls()
                .order(
                        (gateway, token) ->
                                gateway.setKeptDays(token, room.id(), new RetentionDays(forMessages, forFiles)),
                        () -> {
                            busy.set(false);
                            onChanged.run();
                            saved.set(true);
                        },
                        failure -> {
                            busy.set(false);
                            onChanged.run();
                            errors.set(Map.of(
                                    place(failure),
                                    Failures.explain(failure, session.server().label())));
                        });
    }

    private static OptionalInt days(Choice choice, String typed, Field field, Map<Field, String> wrong) {
        switch (choice) {
            case AS_SERVER -> {
                return OptionalInt.empty();
            }
            case FOR_EVER -> {
                return OptionalInt.of(0);
            }
            case DAYS -> {
                String digits = typed.strip();
                int days = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
                if (days < 1 || days > MAX_DAYS) {
                    wrong.put(field, Texts.get("roomDays.wrong", MAX_DAYS));
                }
                return OptionalInt.of(days);
            }
        }
        throw new IllegalStateException(choice.name());
    }

    private static Field place(Exception failure) {
        if (failure instanceof GatewayException.Refused refused) {
            return switch (refused.refusal().field()) {
                case "messageDays" -> Field.MESSAGES;
                case "fileDays" -> Field.FILES;
                default -> Field.FORM;
            };
        }
        return Field.FORM;
    }
}
