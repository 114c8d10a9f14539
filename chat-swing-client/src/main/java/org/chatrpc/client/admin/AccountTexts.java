package org.chatrpc.client.admin;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** What is shown of accounts and their sessions. */
final class AccountTexts {

    private final DateTimeFormatter times;

    /** @param zone of the times shown */
    AccountTexts(ZoneId zone) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
    }

    Line line(ManagedAccount account) {
        String use = account.lastSeenAt()
                .map(seen -> Texts.get(
                        account.service() ? "account.tokens.used" : "account.used",
                        account.sessions(),
                        times.format(seen)))
                .orElse(
                        account.service()
                                ? Texts.get("account.tokens.unused", account.sessions())
                                : Texts.get("account.unused"));
        return new Line(
                new Avatar(account.username(), account.displayName(), 32),
                account.displayName(),
                Texts.get("account.detail", account.username(), use),
                String.join(", ", states(account)));
    }

    Line line(AccountSession session) {
        String client = session.clientName().isEmpty() ? Texts.get("sessions.unknown") : session.clientName();
        return new Line(
                Icons.DEVICES.icon(20, Colors.SECONDARY),
                session.address().isEmpty() ? client : Texts.get("accountSessions.from", client, session.address()),
                Texts.get(
                        "accountSessions.times",
                        times.format(session.createdAt()),
                        times.format(session.lastSeenAt()),
                        times.format(session.expiresAt())),
                "");
    }

    private List<String> states(ManagedAccount account) {
        List<String> states = new ArrayList<>();
        if (!account.active()) {
            states.add(Texts.get("account.inactive"));
        }
        if (account.administrator()) {
            states.add(Texts.get("account.administrator"));
        }
        if (account.auditor()) {
            states.add(Texts.get("account.auditor"));
        }
        if (account.service()) {
            states.add(Texts.get("account.service"));
        }
        if (account.mustChangePassword()) {
            states.add(account.oneTimeUntil()
                    .map(until -> Texts.get("account.oneTimeUntil", times.format(until)))
                    .orElse(Texts.get("account.oneTime")));
        }
        return states;
    }
}
