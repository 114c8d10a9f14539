package org.chatrpc.client.chat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.MessageRevision;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.FormDialog;
import org.chatrpc.client.ui.Texts;

/** The texts that a message had, the current one first. View of a {@link RevisionsModel}. */
final class RevisionsDialog extends FormDialog {

    private static final int WIDTH = 440;
    private static final int HIGHEST = 320;

    private final JTextArea texts = new JTextArea();
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
        panel.add(new Growing(texts));
        panel.add(buttons(Texts.get("dialog.close")), "gaptop 16");
        setContentPane(panel);
        focusFirst(texts);
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
            texts.setText(Failures.explain(failed.cause(), server));
        } else if (state instanceof RevisionsModel.State.Loaded loaded) {
            StringBuilder all = new StringBuilder();
            loaded.texts().forEach(text -> append(all, text, loaded.texts().get(0)));
            texts.setText(all.toString());
        } else {
            texts.setText(Texts.get("revisions.loading"));
        }
        texts.setCaretPosition(0);
        pack();
    }

    private static void append(StringBuilder all, MessageRevision text, MessageRevision current) {
        String when = Times.full(text.writtenAt());
        all.append(all.isEmpty() ? "" : "\n\n")
                .append(text.equals(current) ? Texts.get("revisions.current", when) : when)
                .append('\n')
                .append(text.body());
    }

    /** As high as its text, up to a limit. */
    private static final class Growing extends JScrollPane {

        private final JTextArea text;

        Growing(JTextArea text) {
            super(
                    text,
                    ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                    ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
            this.text = text;
            setBorder(Controls.space(0, 0, 0, 0));
        }

        @Override
        public Dimension getPreferredSize() {
            text.setSize(UIScale.scale(WIDTH), Short.MAX_VALUE);
            int wanted = text.getUI().getPreferredSize(text).height;
            return new Dimension(UIScale.scale(WIDTH), Math.min(wanted, UIScale.scale(HIGHEST)));
        }
    }
}
