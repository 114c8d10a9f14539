package org.chatrpc.client.moderation;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.moderation.ReportsModel.Shown;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** A quiet line above the conversation: a message was reported to the user. View of a {@link ReportsModel}. */
public final class ReportBanner extends JPanel {

    private final WrapLabel text = new WrapLabel();
    private final JLabel more = Controls.secondary("");
    private final JButton open = new JButton(Texts.get("reported.open"));
    private final JButton dismiss = new JButton(Texts.get("reported.dismiss"));

    public ReportBanner(ReportsModel model) {
        super(new BorderLayout(UIScale.scale(8), UIScale.scale(4)));
        setName("reported");
        text.setName("reported.text");
        more.setName("reported.more");
        open.setName("reported.open");
        open.addActionListener(event -> model.openMessage());
        dismiss.setName("reported.dismiss");
        dismiss.addActionListener(event -> model.dismiss());
        JPanel buttons =
                new JPanel(new MigLayout("insets 0, hidemode 3, gapx 8, novisualpadding", "[][][]", "push[]push"));
        buttons.setOpaque(false);
        buttons.add(more);
        for (JButton button : new JButton[] {open, dismiss}) {
            button.putClientProperty(FlatClientProperties.STYLE, "margin: 4,12,4,12");
            buttons.add(button);
        }
        add(new JLabel(Icons.FLAG.icon(16, Colors.SECONDARY)), BorderLayout.LINE_START);
        add(text, BorderLayout.CENTER);
        // Below, as beside them a long reason would fill a small window.
        add(buttons, BorderLayout.PAGE_END);
        updateUI();
        model.shown().show(this::show);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, Math.max(1, UIScale.scale(1)), 0, Colors.SEPARATOR.get()),
                Controls.space(6, 16, 6, 16)));
    }

    private void show(Optional<Shown> shown) {
        setVisible(shown.isPresent());
        shown.ifPresent(report -> {
            text.setText(report.text());
            getAccessibleContext().setAccessibleName(report.text());
            more.setText(Texts.get("reported.more", report.more()));
            more.setVisible(report.more() > 0);
            open.setVisible(report.reachable());
        });
        revalidate();
    }
}
