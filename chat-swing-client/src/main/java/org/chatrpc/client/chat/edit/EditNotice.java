package org.chatrpc.client.chat.edit;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** A line above the composer while it contains the text of a message that is being edited. */
public final class EditNotice extends JPanel {

    /** @param onCancel ends the editing without saving */
    public EditNotice(Runnable onCancel) {
        super(new MigLayout("insets 0 14 6 6, gapx 8", "[][grow 0, shrink 200, 0::][]push"));
        setName("composer.editing");
        setOpaque(false);
        setVisible(false);
        JLabel line = new JLabel(Texts.get("chat.editing"));
        line.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        JButton cancel = Controls.linkButton(Texts.get("dialog.cancel"));
        cancel.setName("composer.editing.cancel");
        cancel.setToolTipText(Texts.get("chat.editing.cancel"));
        cancel.getAccessibleContext().setAccessibleName(Texts.get("chat.editing.cancel"));
        cancel.addActionListener(event -> onCancel.run());
        add(new JLabel(Icons.PENCIL.icon(14, Colors.SECONDARY)));
        add(line, "wmin 0");
        add(cancel);
    }
}
