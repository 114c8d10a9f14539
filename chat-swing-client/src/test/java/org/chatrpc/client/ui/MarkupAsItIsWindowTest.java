package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JToolTip;
import javax.swing.plaf.basic.BasicHTML;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The title of a room must not make other clients load an image. */
@WindowTest
class MarkupAsItIsWindowTest {

    private static final String MARKUP = "<html><b>Free</b> <img src='http://127.0.0.1:9/me.png'>";

    static Stream<Function<String, JComponent>> whatShowsText() {
        return Stream.of(
                JLabel::new,
                EmojiLabel::new,
                JMenuItem::new,
                text -> Controls.heading(text, "h3"),
                text -> {
                    JToolTip tip = new JToolTip();
                    tip.setTipText(text);
                    return tip;
                },
                text -> {
                    WrapLabel label = new WrapLabel(200);
                    label.setText(text);
                    return label;
                },
                text -> (JComponent) new DefaultListCellRenderer()
                        .getListCellRendererComponent(new JList<>(), text, 0, false, false));
    }

    @ParameterizedTest
    @MethodSource("whatShowsText")
    void textThatLooksLikeAPageIsShownAsItIs(Function<String, JComponent> make) {
        JComponent component = Screens.onEventThread(() -> make.apply(MARKUP));
        assertThat(component.getClientProperty(BasicHTML.propertyKey)).isNull();
    }
}
