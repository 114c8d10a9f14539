package org.chatrpc.client.ui.list;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;

/** A text in the middle of what it replaces, with a button that tries again what failed. */
public final class NoticePane extends JPanel {

    private final WrapLabel text;
    private final JButton again = Controls.linkButton(Texts.get("dialog.again"));
    private transient Optional<Runnable> retry = Optional.empty();

    /**
     *
     * @param name prefix of the names of the text and the button, for tests
     * @param width of the text, in unscaled pixels
     */
    public NoticePane(String name, int width) {
        super(new MigLayout("insets 0, fill, wrap 1, hidemode 3", "[center]", "push[]4[]push"));
        text = new WrapLabel(width);
        text.setName(name + ".message");
        text.setHorizontalAlignment(SwingConstants.CENTER);
        text.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        again.setName(name + ".again");
        again.setVisible(false);
        again.addActionListener(event -> retry.ifPresent(Runnable::run));
        add(text);
        add(again);
    }

    /**
     * Shows a text.
     *
     * @param failed tries again what failed; empty if nothing did
     */
    public void show(String said, Optional<Runnable> failed) {
        text.setText(said);
        boolean focused = again.isFocusOwner();
        retry = failed;
        again.setVisible(failed.isPresent());
        if (focused && failed.isEmpty()) {
            again.transferFocus();
        }
    }

    /**
     * Shows a notice as it changes.
     *
     * @param onText called with its text, now and after each change
     */
    public void follow(ListNotice notice, Consumer<String> onText) {
        notice.show(said -> {
            show(said, Optional.empty());
            onText.accept(said);
        });
        notice.failed().show(failed -> {
            if (failed) {
                show(notice.get(), Optional.of(notice::retry));
            }
        });
    }
}
