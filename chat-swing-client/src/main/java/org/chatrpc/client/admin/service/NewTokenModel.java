package org.chatrpc.client.admin.service;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.service.IssuedToken;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Makes a token of a service account; contains no UI code. */
final class NewTokenModel {

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        NAME,
        VERBS,
        ROOMS,
        FORM
    }

    /** What a token can permit. */
    enum Verb {
        POST("post"),
        READ("read"),
        CHANGE("change"),
        REACT("react");

        private final String word;

        Verb(String word) {
            this.word = word;
        }

        /** As in a scope. */
        String word() {
            return word;
        }
    }

    /** For how long a token is valid. */
    enum Life {
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        FOREVER(0);

        private final int days;

        Life(int days) {
            this.days = days;
        }

        Optional<Instant> end(Instant now) {
            return days == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(days)));
        }
    }

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> created = new Value<>(false);
    private final ChatSession session;
    private final String username;
    private final Consumer<IssuedToken> onMade;

    /** @param username the service account */
    NewTokenModel(ChatSession session, String username, Consumer<IssuedToken> onMade) {
        this.session = session;
        this.username = username;
        this.onMade = onMade;
    }

    String username() {
        return username;
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
     * Creates the token, unless the form has errors or a call is running.
     *
     * @param rooms ids of the only rooms it grants access to; empty for all rooms of the account
     */
    void create(String name, Set<Verb> verbs, String rooms, Life life) {
        if (busy.get()) {
            return;
        }
        List<String> ids = RoomIds.split(rooms);
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        Checked checked = NameText.check(name, Limits.DISPLAY_NAME);
        checked.flaw().ifPresent(flaw -> wrong.put(Field.NAME, ViolationTexts.get(flaw)));
        if (verbs.isEmpty()) {
            wrong.put(Field.VERBS, Texts.get("newToken.nothing"));
        }
        RoomIds.flaw(ids).ifPresent(flaw -> wrong.put(Field.ROOMS, flaw));
        errors.set(Map.copyOf(wrong));
        if (!wrong.isEmpty()) {
            return;
        }
        busy.set(true);
        NewToken made = new NewToken(username, name, scopes(verbs, ids), life.end(session.now()));
        session.adminCalls()
                .ask(
                        (server, token) -> server.createToken(token, made),
                        answer -> {
                            busy.set(false);
                            created.set(true);
                            onMade.accept(answer);
                        },
                        this::failed);
    }

    private static List<String> scopes(Set<Verb> verbs, List<String> rooms) {
        List<String> places = rooms.isEmpty() ? List.of("*") : rooms;
        return Stream.of(Verb.values())
                .filter(verbs::contains)
                .flatMap(verb -> places.stream().map(place -> verb.word() + ":" + place))
                .toList();
    }

    private void failed(Exception failure) {
        busy.set(false);
        errors.set(Map.of(
                place(failure), Failures.explain(failure, session.server().label())));
    }

    private static Field place(Exception failure) {
        if (failure instanceof GatewayException.Refused refused) {
            boolean room = refused.refusal().code().equals("NO_SUCH_ROOM");
            return switch (room ? "scope" : refused.refusal().field()) {
                case "name" -> Field.NAME;
                case "scope" -> Field.ROOMS;
                default -> Field.FORM;
            };
        }
        return Field.FORM;
    }
}
