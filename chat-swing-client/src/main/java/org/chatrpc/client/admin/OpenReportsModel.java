package org.chatrpc.client.admin;

import java.util.function.Consumer;
import org.chatrpc.client.admin.found.FoundModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** The unresolved reports; contains no UI code. */
final class OpenReportsModel {

    private final ChatSession session;
    private final FoundModel<OpenReport> found;

    OpenReportsModel(ChatSession session, Dispatcher dispatcher) {
        this.session = session;
        found = new FoundModel<>(
                session,
                dispatcher,
                (query, after, onResult, onFailure) -> session.adminCalls()
                        .ask(
                                (server, token) -> server.openReports(
                                        token, after.map(OpenReport::id).orElse(""), FoundModel.LIMIT),
                                onResult,
                                onFailure),
                Texts.get("reports.none"));
    }

    FoundModel<OpenReport> found() {
        return found;
    }

    /** What to show of the message itself. */
    static String text(OpenReport report) {
        return report.body().orElse(Texts.get("reports.deleted"));
    }

    /**
     * Resolves a report, unless the remark would be refused.
     *
     * @param deletes whether to delete the message for everybody, too
     */
    void resolve(OpenReport report, String remark, boolean deletes, Runnable onDone, Consumer<String> onFailed) {
        Checked checked = NameText.checkOptional(remark, Limits.REPORT_REASON);
        if (checked.flaw().isPresent()) {
            onFailed.accept(ViolationTexts.get(checked.flaw().get()));
            return;
        }
        session.adminCalls()
                .order(
                        (server, token) -> server.resolve(token, report.id(), remark, deletes),
                        () -> {
                            found.refresh();
                            onDone.run();
                        },
                        failure -> {
                            found.refresh();
                            onFailed.accept(
                                    Failures.explain(failure, session.server().label()));
                        });
    }
}
