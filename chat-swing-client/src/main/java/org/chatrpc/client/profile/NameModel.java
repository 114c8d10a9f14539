package org.chatrpc.client.profile;

import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.FlawTexts;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Changing the name that people see, without a component. */
final class NameModel {

    private final Value<String> error = new Value<>("");
    private final Value<String> notice = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final ChatSession session;

    NameModel(ChatSession session) {
        this.session = session;
    }

    /** Who is signed in, as of now. */
    Value<Account> me() {
        return session.me();
    }

    /** What is wrong with the name; empty for nothing. */
    Value<String> error() {
        return error;
    }

    /** That it is saved; empty before. */
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
            error.set(FlawTexts.get(checked.flaw().get()));
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
