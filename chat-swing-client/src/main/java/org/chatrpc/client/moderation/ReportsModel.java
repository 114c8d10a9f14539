package org.chatrpc.client.moderation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Texts;

/** The oldest of the reports that the user has not dealt with; contains no UI code. */
public final class ReportsModel {

    /**
     * The report to show.
     *
     * @param text who reported what, and why
     * @param more how many others there are after it
     * @param reachable whether the message can be opened
     */
    record Shown(String text, int more, boolean reachable) {}

    private final Value<Optional<Shown>> shown = new Value<>(Optional.empty());
    private final ChatSession session;
    private final Predicate<MessageLink> open;

    /** @param open opens a message; the function returns whether it can */
    public ReportsModel(ChatSession session, Predicate<MessageLink> open) {
        this.session = session;
        this.open = open;
        session.moderation().reports().show(this::show);
    }

    /** Empty while there is nothing to deal with. */
    Value<Optional<Shown>> shown() {
        return shown;
    }

    /** Opens the message of the report, which has been dealt with then. */
    void openMessage() {
        first().ifPresent(report -> {
            if (open.test(new MessageLink(session.server().first(), report.room(), report.number()))) {
                dismiss();
            }
        });
    }

    /** The user does not want to see the report any longer. */
    void dismiss() {
        first().ifPresent(session.moderation()::seen);
    }

    private Optional<Report> first() {
        return session.moderation().reports().get().stream().findFirst();
    }

    private void show(List<Report> reports) {
        shown.set(reports.stream().findFirst().map(report -> {
            Optional<RoomSummary> room = session.rooms().find(report.room());
            String where = room.map(RoomSummary::title).orElse(report.room());
            return new Shown(
                    Texts.get("reported.text", "@" + report.reporter(), where, report.reason()),
                    reports.size() - 1,
                    room.isPresent());
        }));
    }
}
