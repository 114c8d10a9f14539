package org.chatrpc.client.chat.edit;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.NoticePane;

/** The texts that a message had, the current one first. View of a {@link RevisionsModel}. */
final class RevisionsDialog extends FormDialog {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 240;

    private final JTextArea texts = new JTextArea();
    private final NoticePane notice = new NoticePane("revisions", WIDTH - 48);
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient RevisionsModel model;
    private final String server;

    /** @param server the server's name for messages to the user */
    RevisionsDialog(Component owner, RevisionsModel model, String server) {
        super(owner, "revisions", Texts.get("command.earlier_texts"));
        this.model = model;
        this.server = server;
        texts.setName("revisions.texts");
        texts.setEditable(false);
        texts.setLineWrap(true);
        texts.setWrapStyleWord(true);
        texts.setOpaque(false);
        texts.getAccessibleContext().setAccessibleName(Texts.get("command.earlier_texts"));
        JPanel panel = new JPanel(new MigLayout("insets 24, wrap 1", "[fill, " + WIDTH + "!]", "[]0[]"));
        // Of one size from the beginning: a window without a window manager may keep the size it had at first.
        middle.add(notice, "notice");
        middle.add(scrolling(texts), "texts");
        panel.add(middle, "h " + HEIGHT + "!");
        panel.add(buttons(Texts.get("dialog.close")), "gaptop 16");
        setContentPane(panel);
        focusFirst(closeButton());
        model.state().show(this::show);
    }

    @Override
    public void dispose() {
        model.close();
        super.dispose();
    }

    private void show(RevisionsModel.State state) {
        showProgress(state instanceof RevisionsModel.State.Loading);
        if (state instanceof RevisionsModel.State.Failed failed) {
            notice.show(Failures.explain(failed.cause(), server), Optional.of(model::retry));
        } else if (state instanceof RevisionsModel.State.Loaded loaded) {
            StringBuilder all = new StringBuilder();
            loaded.texts().forEach(text -> append(all, text, loaded.texts().get(0)));
            texts.setText(all.toString());
            texts.setCaretPosition(0);
        } else {
            notice.show(Texts.get("revisions.loading"), Optional.empty());
        }
        boolean loaded = state instanceof RevisionsModel.State.Loaded;
        cards.show(middle, loaded ? "texts" : "notice");
        (loaded ? texts : closeButton()).requestFocusInWindow();
    }

    private static JScrollPane scrolling(JTextArea texts) {
        JScrollPane pane = new JScrollPane(
                texts,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(Controls.space(0, 0, 0, 0));
        return pane;
    }

    private static void append(StringBuilder all, MessageRevision text, MessageRevision current) {
        String when = Times.full(text.writtenAt());
        all.append(all.isEmpty() ? "" : "\n\n")
                .append(text.equals(current) ? Texts.get("revisions.current", when) : when)
                .append('\n')
                .append(text.body());
    }
}
