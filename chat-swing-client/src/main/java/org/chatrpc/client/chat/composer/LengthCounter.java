package org.chatrpc.client.chat.composer;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JLabel;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;

/** How many characters are left; shown only for long messages. */
final class LengthCounter extends JLabel {

    LengthCounter() {
        putClientProperty(FlatClientProperties.STYLE, "font: -1");
        setName("composer.counter");
    }

    /** @param length of the message so far, in characters */
    void show(int length) {
        int left = MessageText.LIMIT - length;
        setVisible(length >= MessageText.COUNT_FROM);
        setText(Integer.toString(left));
        String spoken = left < 0 ? Texts.get("chat.over", -left) : Texts.get("chat.left", left);
        setToolTipText(spoken);
        getAccessibleContext().setAccessibleName(spoken);
        setForeground((left < 0 ? Colors.ERROR : Colors.SECONDARY).get());
    }
}
