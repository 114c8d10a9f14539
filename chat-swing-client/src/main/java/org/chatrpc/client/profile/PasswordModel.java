package org.chatrpc.client.profile;

import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.BodyText;
import org.chatrpc.text.Limits;
import org.chatrpc.text.PasswordText;
import org.chatrpc.text.Violation;

/** Changes the password; contains no UI code. Keeps passwords only for the duration of the call. */
final class PasswordModel {

    /** The fields of the form, and where an error can be shown. */
    enum Field {
        OLD,
        NEW,
        REPEAT,
        FORM
    }

    /** The strength by length, which matters most for guessing. */
    enum Strength {
        NONE,
        TOO_SHORT,
        FAIR,
        GOOD,
        STRONG;

        static Strength of(String password) {
            int length = BodyText.length(PasswordText.prepared(password));
            if (length == 0) {
                return NONE;
            } else if (length < MIN_LENGTH) {
                return TOO_SHORT;
            }
            return length < 12 ? FAIR : length < 16 ? GOOD : STRONG;
        }
    }

    static final int MIN_LENGTH = Limits.SHORTEST_PASSWORD;

    private final Value<Map<Field, String>> errors = new Value<>(Map.of());
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Integer> changes = new Value<>(0);
    private final ChatSession session;

    PasswordModel(ChatSession session) {
        this.session = session;
    }

    Value<Map<Field, String>> errors() {
        return errors;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** The number of successful changes, to be observed. */
    Value<Integer> changes() {
        return changes;
    }

    void change(String oldPassword, String newPassword, String repeated) {
        if (busy.get()) {
            return;
        }
        Optional<Violation> flaw = PasswordText.check(newPassword, MIN_LENGTH, Limits.MAX_PASSWORD_LENGTH)
                .flaw();
        if (oldPassword.isEmpty()) {
            errors.set(Map.of(Field.OLD, Texts.get("password.error.old")));
        } else if (flaw.isPresent()) {
            errors.set(Map.of(Field.NEW, ViolationTexts.get(flaw.get())));
        } else if (PasswordText.prepared(newPassword).equals(PasswordText.prepared(oldPassword))) {
            errors.set(Map.of(Field.NEW, Texts.get("password.error.same")));
        } else if (!newPassword.equals(repeated)) {
            errors.set(Map.of(Field.REPEAT, Texts.get("password.error.repeat")));
        } else {
            errors.set(Map.of());
            busy.set(true);
            session.accountCalls().changePassword(oldPassword, newPassword, this::changed, this::failed);
        }
    }

    private void changed() {
        busy.set(false);
        changes.set(changes.get() + 1);
    }

    private void failed(Exception failure) {
        busy.set(false);
        boolean wrong = Failures.code(failure).equals("WRONG_CREDENTIALS");
        String text = wrong
                ? Texts.get("password.error.wrong")
                : Failures.explain(failure, session.server().label());
        errors.set(Map.of(wrong ? Field.OLD : place(failure), text));
    }

    private static Field place(Exception failure) {
        if (failure instanceof GatewayException.Refused refused) {
            return switch (refused.refusal().field()) {
                case "oldPassword" -> Field.OLD;
                case "newPassword" -> Field.NEW;
                default -> Field.FORM;
            };
        }
        return Field.FORM;
    }
}
