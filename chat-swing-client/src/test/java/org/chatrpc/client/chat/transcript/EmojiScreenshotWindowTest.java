package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.theme.FallbackFonts;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emoji among words, alone, in code and in right-to-left text, as a screenshot for visual review. */
@WindowTest
class EmojiScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final MessageRows rows = new MessageRows(Instant.parse("2026-11-22T09:00:00Z"));

    @ParameterizedTest
    @CsvSource({"light,1", "dark,2", "light,3"})
    void emojiOfAllKinds(String theme, double scale) {
        FallbackFonts.load();
        ColourEmoji.load();
        pictures.setLook(theme, scale);
        JFrame frame = Screens.onEventThread(() -> new JFrame("Emoji"));
        try {
            List<Row> messages = messages();
            Screens.doOnEventThread(() -> {
                TranscriptPane pane = new TranscriptPane();
                frame.add(pane);
                JLabel heading = Controls.heading("🎉 Release party 👨‍👩‍👧‍👦", "h3");
                heading.setBorder(Controls.space(12, 16, 12, 16));
                frame.add(heading, BorderLayout.NORTH);
                frame.setSize(UIScale.scale(new Dimension(620, 620)));
                frame.setVisible(true);
                pane.setRows(messages);
                Row.MessageRow first = (Row.MessageRow) messages.get(0);
                pane.view().selection().begin(TextPosition.of(first, 0), TextPosition.of(first, 18));
                pane.view().selectionChanged();
            });
            Path picture = pictures.save(frame, "25-emoji");
            assertThat(picture).exists();
        } finally {
            Screens.doOnEventThread(frame::dispose);
        }
    }

    private List<Row> messages() {
        Row.MessageRow party = rows.say("Chloé 🎈 Dubois", "👨‍👩‍👧‍👦");
        return List.of(
                rows.say(
                        "Bob Brown",
                        "Family 👨‍👩‍👧‍👦, flags 🇩🇪🇫🇷🇯🇵🏴󠁧󠁢󠁳󠁣󠁴󠁿🏳️‍🌈, skin tones 👋👋🏻👋🏽👋🏿, keycaps 1️⃣2️⃣#️⃣, heart ❤️"),
                rows.say("Bob Brown", "As text: ☺ ☺︎ © ® 1 # ❤; as pictures: ☺️ ©️ ⭐ 🌶"),
                rows.say("Chloé 🎈 Dubois", "👍🎉"),
                party,
                MessageRows.answering(rows.say("Chloé 🎈 Dubois", "❤️❤️❤️"), party),
                rows.say("Chloé 🎈 Dubois", "Released! 🚀 See `deploy 🚢` and https://example.org/🎉"),
                rows.say("Yael", "שלום 👋🏽 לכולם 👨‍👩‍👧‍👦 עם English 🎉 באמצע"),
                rows.say("Omar 🌙", "> مرحبا 🌍\nNot known as a whole: 🐱🏽 🇽🇽"),
                rows.say(
                        "Omar",
                        "😀😃😄😁😆😅😂🤣🥲☺️😊😇🙂🙃😉😌😍🥰😘😗😙😚😋😛😝😜🤪🤨🧐🤓😎🥸🤩🥳😏😒😞😔😟😕🙁☹️😣😖😫😩🥺😢😭😤😠😡"));
    }
}
