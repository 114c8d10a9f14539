package org.chatrpc.client.admin.retention;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.event.HierarchyEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.PageSize;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.ui.ByteSizes;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.list.TwoLineList;
import org.chatrpc.client.ui.paint.Colors;

/** The server's days, its runs, and what the next one would remove. View of a {@link RetentionModel}. */
public final class RetentionPanel extends JPanel {

    private static final int STEPS = 1000;

    private final WrapLabel server = new WrapLabel(PageSize.TEXT);
    private final WrapLabel last = new WrapLabel(PageSize.TEXT);
    private final WrapLabel next = new WrapLabel(PageSize.TEXT);
    private final WrapLabel problem = new WrapLabel(PageSize.TEXT);
    private final WrapLabel total = new WrapLabel(PageSize.TEXT);
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JButton look = new JButton(Texts.get("retention.look"));
    private final JButton run = new JButton(Texts.get("retention.run"));
    private final TwoLineList<RemovalPreview> rooms;
    private final Component over;
    private final transient RetentionModel model;
    private final transient RetentionTexts texts;
    private transient Optional<QuestionDialog> question = Optional.empty();

    /** @param over in the window of the question whether to begin a run */
    public RetentionPanel(Component over, RetentionModel model, ZoneId zone) {
        super(new MigLayout(
                "insets 16 0 0 0, wrap 1, fillx, hidemode 3, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        this.over = over;
        this.model = model;
        texts = new RetentionTexts(zone);
        rooms = new TwoLineList<>("retention", Texts.get("retention.list"), PageSize.WIDTH - 128, texts::line);
        server.setName("retention.server");
        last.setName("retention.last");
        next.setName("retention.next");
        problem.setName("retention.problem");
        problem.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        total.setName("retention.total");
        bar.setName("retention.bar");
        bar.getAccessibleContext().setAccessibleName(Texts.get("retention.bar"));
        look.setName("retention.look");
        look.addActionListener(event -> model.look());
        run.setName("retention.run");
        run.addActionListener(event -> askRun());
        add(server, "gapleft 24, gapright 24");
        add(last, "gaptop 4, gapleft 24, gapright 24");
        add(next, "gaptop 4, gapleft 24, gapright 24");
        add(bar, "gaptop 8, gapleft 24, gapright 24, h 4!");
        add(problem, "gaptop 4, gapleft 24, gapright 24");
        add(rooms, "gaptop 12, growy, pushy, h 112:280:");
        add(total, "gaptop 8, gapleft 24, gapright 24, hmin 20");
        add(look, "gaptop 12, gapleft 24, split 2, growx 0");
        add(run, "gapleft push, gapright 24, growx 0");
        model.retention().show(now -> showState());
        model.running().show(now -> showState());
        model.problem().show(now -> showState());
        model.lookProblem().show(now -> showState());
        model.looking().show(now -> {
            closeQuestion();
            showState();
        });
        model.preview().show(now -> fill(now.rooms()));
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                closeQuestion();
                model.watch(isShowing());
            }
        });
    }

    private void showState() {
        Optional<Retention> now = model.retention().get();
        boolean running = model.running().get();
        server.setText(now.map(texts::server).orElse(Texts.get("admin.loading")));
        last.setText(now.map(texts::last).orElse(""));
        next.setText(
                running
                        ? texts.running(now.filter(Retention::running).flatMap(Retention::startedAt))
                        : now.map(texts::next).orElse(""));
        bar.setVisible(running);
        bar.setIndeterminate(model.progress().isEmpty());
        bar.setValue((int) Math.round(STEPS * model.progress().orElse(0.0)));
        String flaw = flaw();
        problem.setText(flaw);
        problem.setVisible(!flaw.isEmpty());
        rooms.showMessage(model.message());
        total.setText(
                model.preview().get().rooms().isEmpty()
                        ? ""
                        : texts.total(model.preview().get(), running));
        rooms.view().getAccessibleContext().setAccessibleDescription(total.getText());
        run.setEnabled(model.canRun());
    }

    /** That of the list is in its place, unless there is an earlier list. */
    private String flaw() {
        String flaw = model.problem().get();
        if (!flaw.isEmpty()) {
            return flaw.equals(model.message()) ? "" : flaw;
        }
        return model.preview().get().complete() ? model.lookProblem().get() : "";
    }

    /** It asks about a list that is no longer the latest one. */
    private void closeQuestion() {
        question.ifPresent(QuestionDialog::dispose);
        question = Optional.empty();
    }

    private void fill(List<RemovalPreview> found) {
        int row = rooms.view().getSelectedIndex();
        rooms.items().clear();
        rooms.items().addAll(found);
        // Without a selection, the focus of the list would be invisible.
        rooms.view().setSelectedIndex(Math.max(0, Math.min(row, found.size() - 1)));
        showState();
    }

    private void askRun() {
        Preview preview = model.preview().get();
        String text = preview.work() == 0
                ? Texts.get("runRetention.nothing")
                : Texts.get(
                        "runRetention.question",
                        preview.messages(),
                        preview.files(),
                        ByteSizes.text(preview.fileBytes()));
        QuestionDialog dialog = new QuestionDialog(
                        over,
                        new Question(
                                "runRetention",
                                Texts.get("retention.run"),
                                text,
                                Texts.get("runRetention.consequence"),
                                Texts.get("runRetention.do")),
                        model::run)
                .cautious();
        question = Optional.of(dialog);
        dialog.open();
    }
}
