package org.chatrpc.client.chat.composer;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.everybody.RoomMentionConfirmation;
import org.chatrpc.client.chat.everybody.RoomMentionModel;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.text.BodyText;

/**
 * A line above the composer for exceptional cases: a text that cannot be sent, a paste that lost characters, or a mention
 * of everybody, before which it asks if that notifies many.
 */
final class ComposerNotice extends JPanel {

    /** More parts than this would flood the room. */
    private static final int MAX_PARTS = 10;

    private final JLabel line = new JLabel();
    private final JButton sendParts = Controls.linkButton("");
    private String loss = "";
    private String written = "";
    private String replaced = "";
    private transient Optional<RoomMentionModel> everybody = Optional.empty();
    private transient Subscription question = () -> {};

    /** @param onSendParts sends the text as several messages */
    ComposerNotice(Runnable onSendParts) {
        super(new MigLayout("insets 0 14 6 6, hidemode 3, gapx 12", "[grow 0, shrink 200, 0::][]push"));
        setOpaque(false);
        setVisible(false);
        line.setName("composer.notice");
        line.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        sendParts.setName("composer.parts");
        sendParts.addActionListener(event -> askFirst(onSendParts));
        add(line, "wmin 0");
        add(sendParts);
    }

    /** Says how many people a mention of everybody notifies, and asks before it notifies many. */
    void warnOf(RoomMentionModel model) {
        everybody = Optional.of(model);
    }

    Optional<RoomMentionModel> everybody() {
        return everybody;
    }

    /** The text is to replace another one: whom that notified is not notified again. Empty for none. */
    void replaces(String text) {
        replaced = text;
    }

    /** Sends the text at once, or when the user has agreed to notify many people, if it is still the same then. */
    void askFirst(Runnable send) {
        String asked = written;
        closeQuestion();
        question = RoomMentionConfirmation.before(this, everybody, asked, replaced, () -> {
            if (asked.equals(written)) {
                send.run();
            } else {
                show(Texts.get("everybody.changed"), 0);
            }
        });
    }

    /** Closes the question, if it is open: another composer may have its text by now. */
    void closeQuestion() {
        question.end();
    }

    /** Reports what a paste lost, until the text is replaced. */
    void showLoss(PasteFilter.Loss lost) {
        loss = lost.cut() > 0
                ? Texts.get("chat.paste.cut", lost.cut())
                : Texts.get("chat.paste.removed", lost.removed());
        show(loss, 0);
    }

    /**
     * Explains why the text cannot be sent as it is, or whom it notifies; says nothing about a blank one.
     *
     * @param divisible whether it can be sent as several messages instead
     */
    void showFlaw(String text, boolean divisible) {
        written = text;
        if (MessageText.length(text) > MessageText.LIMIT) {
            showTooLong(text, divisible);
        } else if (loss.isEmpty() && !text.isBlank() && !BodyText.isVisible(text)) {
            show(Texts.get("flaw.invisible"), 0);
        } else {
            show(loss.isEmpty() ? warning(text) : loss, 0);
        }
    }

    private String warning(String text) {
        int people = everybody.map(known -> known.notified(text, replaced)).orElse(0);
        return people == 0 ? "" : Texts.get("chat.everybody", people);
    }

    private void showTooLong(String text, boolean divisible) {
        int parts = !divisible ? 0 : MessageParts.of(text, MessageText.LIMIT).size();
        show(loss.isEmpty() ? Texts.get("chat.tooLong") : loss, parts <= MAX_PARTS ? parts : 0);
    }

    /** The text was replaced. */
    void forgetLoss() {
        loss = "";
        show("", 0);
    }

    private void show(String text, int parts) {
        line.setText(text);
        line.setToolTipText(text);
        sendParts.setText(Texts.get("chat.parts", parts));
        sendParts.setVisible(parts > 1);
        setVisible(!text.isEmpty());
    }
}
