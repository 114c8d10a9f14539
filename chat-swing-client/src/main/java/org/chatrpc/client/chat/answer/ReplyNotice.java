package org.chatrpc.client.chat.answer;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.answer.ReplyModel.Answering;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** Lines above the composer with the message that the one being written replies to. */
public final class ReplyNotice extends JPanel {

    private final JLabel author = Controls.secondary("");
    private final JLabel text = Controls.secondary("");

    /** @param onCancel makes the message an ordinary one */
    public ReplyNotice(Runnable onCancel) {
        super(new MigLayout("insets 0 14 6 6, gapx 8, gapy 0", "[][grow 0, shrink 200, 0::][]push", "[][]"));
        setName("composer.answering");
        setOpaque(false);
        setVisible(false);
        author.setName("composer.answering.author");
        text.setName("composer.answering.text");
        text.putClientProperty(FlatClientProperties.STYLE_CLASS, "medium");
        JButton cancel = Controls.linkButton(Texts.get("dialog.cancel"));
        cancel.setName("composer.answering.cancel");
        cancel.setToolTipText(Texts.get("chat.answering.cancel"));
        cancel.getAccessibleContext().setAccessibleName(Texts.get("chat.answering.cancel"));
        cancel.addActionListener(event -> onCancel.run());
        add(new JLabel(Icons.REPLY.icon(14, Colors.SECONDARY)));
        add(author, "wmin 0");
        add(cancel, "spany 2, aligny center, wrap");
        add(text, "skip 1, wmin 0");
    }

    /** Shows the message replied to; empty to hide. */
    public void show(Optional<Answering> answering) {
        answering.ifPresent(to -> {
            author.setText(Texts.get("chat.answering", to.author()));
            text.setText(to.text());
            text.setToolTipText(to.text());
        });
        setVisible(answering.isPresent());
    }
}
