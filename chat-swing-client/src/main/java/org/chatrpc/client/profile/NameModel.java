package org.chatrpc.client.profile;

import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Changes the display name; contains no UI code. */
final class NameModel {

    private final Value<String> error = new Value<>("");
    private final Value<String> notice = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final ChatSession session;

    NameModel(ChatSession session) {
        this.session = session;
    }

    /** The signed-in account, up to date. */
    Value<Account> me() {
        return session.me();
    }

    /** The error in the name; empty for none. */
    Value<String> error() {
        return error;
    }

    /** Confirms that the name was saved; empty before. */
    Value<String> notice() {
        return notice;
    }

    Value<Boolean> busy() {
        return busy;
    }

    void save(String typed) {
        Checked checked = NameText.check(typed, Limits.DISPLAY_NAME);
        String name = checked.accepted().orElse("");
        if (busy.get()) {
            return;
        }
        notice.set("");
        if (typed.isBlank()) {
            error.set(Texts.get("profile.error.empty"));
        } else if (checked.flaw().isPresent()) {
            error.set(ViolationTexts.get(checked.flaw().get()));
        } else if (name.equals(me().get().displayName())) {
            error.set("");
            notice.set(Texts.get("profile.saved"));
        } else {
            error.set("");
            busy.set(true);
            session.accountCalls()
                    .rename(
                            name,
                            () -> {
                                busy.set(false);
                                notice.set(Texts.get("profile.saved"));
                            },
                            failure -> {
                                busy.set(false);
                                error.set(Failures.explain(
                                        failure, session.server().label()));
                            });
        }
    }
}
