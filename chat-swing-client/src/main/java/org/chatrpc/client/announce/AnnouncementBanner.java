package org.chatrpc.client.announce;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.announce.AnnouncementModel.Shown;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The line above the conversation that administrators show to everybody. View of an {@link AnnouncementModel}. */
public final class AnnouncementBanner extends JPanel {

    private final WrapLabel text = new WrapLabel();
    private final WrapLabel detail = new WrapLabel();

    public AnnouncementBanner(AnnouncementModel model) {
        // Uses layouts that cache no sizes, because the text may change between two measurements.
        super(new BorderLayout(UIScale.scale(8), 0));
        setName("announcement");
        text.setName("announcement.text");
        text.putClientProperty(FlatClientProperties.STYLE, "font: bold");
        detail.setName("announcement.detail");
        detail.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        JPanel lines = new JPanel(new BorderLayout());
        lines.setOpaque(false);
        lines.add(text, BorderLayout.NORTH);
        lines.add(detail, BorderLayout.CENTER);
        JButton hide = new JButton(Texts.get("announcement.hide"));
        hide.setName("announcement.hide");
        hide.setToolTipText(Texts.get("announcement.hide.tip"));
        hide.putClientProperty(FlatClientProperties.STYLE, "margin: 4,12,4,12");
        hide.addActionListener(event -> model.hide());
        JPanel buttons = new JPanel(new MigLayout("insets 0, novisualpadding", "8[]", "push[]push"));
        buttons.setOpaque(false);
        buttons.add(hide);
        add(new JLabel(Icons.INFO.icon(16, Colors.SECONDARY)), BorderLayout.LINE_START);
        add(lines, BorderLayout.CENTER);
        add(buttons, BorderLayout.LINE_END);
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
        shown.ifPresent(announcement -> {
            text.setText(announcement.text());
            detail.setText(announcement.detail());
            // What screen readers say when it appears.
            getAccessibleContext().setAccessibleName(announcement.text());
            getAccessibleContext().setAccessibleDescription(announcement.detail());
        });
        revalidate();
    }
}
