package org.chatrpc.client.admin;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Creates an account; contains no UI code. */
final class NewAccountModel {

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        USERNAME,
        DISPLAY_NAME,
        FORM
    }

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> created = new Value<>(false);
    private final ChatSession session;
    private final Consumer<OneTimePassword> onCreated;

    NewAccountModel(ChatSession session, Consumer<OneTimePassword> onCreated) {
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

    /** Creates the account, unless the form has errors or a call is running. */
    void create(NewAccount account) {
        if (busy.get()) {
            return;
        }
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        Identifier.USERNAME
                .check(account.username())
                .flaw()
                .ifPresent(flaw -> wrong.put(Field.USERNAME, ViolationTexts.get(flaw)));
        NameText.checkOptional(account.displayName(), Limits.DISPLAY_NAME)
                .flaw()
                .ifPresent(flaw -> wrong.put(Field.DISPLAY_NAME, ViolationTexts.get(flaw)));
        errors.set(Map.copyOf(wrong));
        if (!wrong.isEmpty()) {
            return;
        }
        busy.set(true);
        session.adminCalls()
                .ask(
                        (server, token) -> server.createAccount(token, account),
                        password -> {
                            busy.set(false);
                            created.set(true);
                            onCreated.accept(password);
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        errors.set(Map.of(
                place(failure), Failures.explain(failure, session.server().label())));
    }

    private static Field place(Exception failure) {
        if (failure instanceof GatewayException.Refused refused) {
            boolean taken = refused.refusal().code().equals("USERNAME_TAKEN");
            return switch (taken ? "username" : refused.refusal().field()) {
                case "username" -> Field.USERNAME;
                case "displayName" -> Field.DISPLAY_NAME;
                default -> Field.FORM;
            };
        }
        return Field.FORM;
    }
}
