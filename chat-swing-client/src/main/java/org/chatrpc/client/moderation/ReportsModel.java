package org.chatrpc.client.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Texts;

/**
 * The oldest of the reports that the user has not dealt with; contains no UI code. A report that is open at the server
 * is shown until the user has dealt with it on this computer, also after a restart.
 */
public final class ReportsModel {

    /**
     * The report to show.
     *
     * @param text who reported what, and why
     * @param more how many others there are after it
     * @param reachable whether the message can be opened
     */
    record Shown(String text, int more, boolean reachable) {}

    /** More than this are not kept; those that are no longer open are forgotten first. */
    static final int MOST_DISMISSED = 1_000;

    private final Value<Optional<Shown>> shown = new Value<>(Optional.empty());
    private final ChatSession session;
    private final Value<Set<String>> dismissed;
    private final Predicate<MessageLink> open;

    /**
     * For the time of a session.
     *
     * @param dismissed what the user has dealt with; outlives the session, so that it is not observed
     * @param open opens a message; the function returns whether it can
     */
    public ReportsModel(ChatSession session, Value<Set<String>> dismissed, Predicate<MessageLink> open) {
        this.session = session;
        this.dismissed = dismissed;
        this.open = open;
        session.moderation().reports().show(reports -> show());
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
        first().ifPresent(report -> {
            Set<String> all = new HashSet<>(dismissed.get());
            if (all.size() >= MOST_DISMISSED) {
                all.retainAll(session.moderation().reports().get().stream()
                        .map(ReportsModel::key)
                        .toList());
            }
            all.add(key(report));
            dismissed.set(Set.copyOf(all));
            show();
        });
    }

    private Optional<Report> first() {
        return left().findFirst();
    }

    /** The reports that the user has not dealt with. */
    private Stream<Report> left() {
        return session.moderation().reports().get().stream()
                .filter(report -> !dismissed.get().contains(key(report)));
    }

    /** Each person reports a message once. */
    private static String key(Report report) {
        return report.room() + "/" + report.number() + "/" + report.reporter();
    }

    private void show() {
        List<Report> reports = left().toList();
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
