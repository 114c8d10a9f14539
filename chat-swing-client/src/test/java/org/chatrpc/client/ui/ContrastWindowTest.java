package org.chatrpc.client.ui;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.assertj.core.api.SoftAssertions;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Look;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text is readable in both themes and with every accent colour: the contrast is at least 4.5 to 1, as WCAG 2 requires
 * for level AA.
 */
@WindowTest
class ContrastWindowTest {

    /** Pairs of foreground and background colours. */
    private static final List<String> PAIRS = List.of(
            "Label.foreground, Chat.rowMentionBackground",
            "Chat.secondaryForeground, Chat.rowMentionBackground",
            "Chat.accentForeground, Chat.rowMentionBackground",
            "Chat.mentionForeground, Chat.rowMentionBackground",
            "Label.foreground, Chat.flashBackground",
            "Chat.secondaryForeground, Chat.flashBackground",
            "Chat.accentForeground, Chat.flashBackground",
            "Chat.mentionForeground, Chat.flashBackground",
            "Label.foreground, Chat.textSelectionBackground",
            "Chat.secondaryForeground, Chat.textSelectionBackground",
            "Chat.accentForeground, Chat.textSelectionBackground",
            "Chat.mentionForeground, Chat.textSelectionBackground",
            "Label.foreground, Chat.foundBackground",
            "Chat.secondaryForeground, Chat.foundBackground",
            "Chat.accentForeground, Chat.foundBackground",
            "Chat.mentionForeground, Chat.foundBackground",
            "Label.foreground, Chat.codeBackground",
            "Chat.secondaryForeground, Chat.codeBackground",
            "Chat.accentForeground, Chat.codeBackground",
            "Chat.warningForeground, Chat.codeBackground",
            "Chat.onlineForeground, Chat.codeBackground",
            "Chat.secondaryForeground, Chat.rowHoverBackground",
            "Chat.accentForeground, Chat.rowHoverBackground",
            "Chat.errorForeground, Chat.rowHoverBackground",
            "Chat.mentionForeground, Chat.mentionBackground",
            "Label.foreground, Panel.background",
            "Label.foreground, Chat.sidebarBackground",
            "Label.foreground, Chat.rowHoverBackground",
            "Chat.secondaryForeground, Panel.background",
            "Chat.secondaryForeground, Chat.sidebarBackground",
            "Chat.secondaryForeground, Chat.hoverBackground",
            "Chat.secondaryForeground, Chat.composerBackground",
            "Chat.secondaryForeground, Chat.selectionBackground",
            "Chat.selectionForeground, Chat.selectionBackground",
            "Chat.accentForeground, Panel.background",
            "Chat.accentForeground, Chat.sidebarBackground",
            "Chat.badgeForeground, Chat.badgeBackground",
            "Chat.badgeForeground, Chat.accentForeground",
            "Chat.errorForeground, Panel.background",
            "Chat.warningForeground, Chat.warningBackground",
            "Button.default.foreground, Button.default.background",
            "Button.default.foreground, Button.default.hoverBackground",
            "Button.default.foreground, Button.default.pressedBackground",
            "TextField.foreground, TextField.background");

    @AfterEach
    void restore() {
        Screens.doOnEventThread(() -> Theme.apply(false));
    }

    static Stream<Look> looks() {
        return Arrays.stream(Accent.values())
                .flatMap(accent -> Stream.of(new Look(false, accent, 100), new Look(true, accent, 100)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void textContrastsWithItsBackground(Look look) {
        Screens.doOnEventThread(() -> Theme.apply(look));
        SoftAssertions.assertSoftly(softly -> PAIRS.forEach(pair -> {
            String[] colours = pair.split(", ");
            double contrast = Screens.onEventThread(
                    () -> contrast(UIManager.getColor(colours[0]), UIManager.getColor(colours[1])));
            softly.assertThat(contrast).as(pair).isGreaterThanOrEqualTo(4.5);
        }));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
