package org.chatrpc.client.admin.setting;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.gateway.GatewayException;

/** Changes a setting; whether a value is allowed is for the server to say. Contains no UI code. */
final class ChangeSettingModel {

    /** Where an error can be shown. */
    enum Field {
        VALUE,
        FORM
    }

    /** A rule such as "MEMBER, MODERATOR or OWNER". */
    private static final Pattern WORDS = Pattern.compile("\\w+(, \\w+)* or \\w+");

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> saved = new Value<>(false);
    private final ChatSession session;
    private final ServerSetting setting;
    private final Runnable onChanged;

    /** @param onChanged called whenever the setting may have changed */
    ChangeSettingModel(ChatSession session, ServerSetting setting, Runnable onChanged) {
        this.session = session;
        this.setting = setting;
        this.onChanged = onChanged;
    }

    ServerSetting setting() {
        return setting;
    }

    /** The present value; empty if there is none. */
    String value() {
        return setting.value().orElse("");
    }

    /**
     * The values to choose from; empty if the value has to be typed. The rule is text from the server: it is treated as a
     * list only if the current value is one of its words.
     */
    List<String> choices() {
        if (!WORDS.matcher(setting.rule()).matches()) {
            return List.of();
        }
        List<String> words = List.of(setting.rule().split(", | or "));
        return words.contains(value()) ? words : List.of();
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

    /** Has the value apply on all nodes, unless a call is running. */
    void save(String typed) {
        if (busy.get()) {
            return;
        }
        errors.set(Map.of());
        busy.set(true);
        session.adminCalls()
                .order(
                        (server, token) -> server.changeSetting(token, setting.name(), typed.strip()),
                        () -> {
                            busy.set(false);
                            onChanged.run();
                            saved.set(true);
                        },
                        failure -> {
                            busy.set(false);
                            // Without a response, the setting may have been changed nevertheless.
                            onChanged.run();
                            errors.set(Map.of(
                                    place(failure),
                                    Failures.explain(failure, session.server().label())));
                        });
    }

    private static Field place(Exception failure) {
        return failure instanceof GatewayException.Refused refused
                        && refused.refusal().field().equals("value")
                ? Field.VALUE
                : Field.FORM;
    }
}
