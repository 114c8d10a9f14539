package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.UIManager;
import org.chatrpc.client.chat.row.Delivery;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.theme.FallbackFonts;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation with every kind of content, as a screenshot for visual review. */
@WindowTest
class TranscriptScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final MessageRows rows = new MessageRows(Instant.parse("2026-11-22T09:00:00Z"));

    @ParameterizedTest
    @CsvSource({"light,1", "dark,1.25", "light,1.5", "dark,2", "light,3"})
    void aRichConversation(String theme, double scale) {
        FallbackFonts.load();
        ColourEmoji.load();
        pictures.setLook(theme, scale);
        JFrame frame = Screens.onEventThread(() -> new JFrame("Transcript"));
        try {
            TranscriptPane pane = Screens.onEventThread(() -> {
                TranscriptPane made = new TranscriptPane();
                frame.add(made);
                frame.setSize(UIScale.scale(new Dimension(760, 640)));
                frame.setVisible(true);
                return made;
            });
            show(frame, pane, markup(), "20-markup");
            show(frame, pane, formatted(), "25-formatted");
            show(frame, pane, scripts(), "21-scripts");
            show(frame, pane, states(), "22-states");
            List<Row> selected = markup();
            Screens.doOnEventThread(() -> {
                pane.setRows(selected);
                MessageRow first = (MessageRow) selected.get(2);
                MessageRow last = (MessageRow) selected.get(6);
                pane.view().selection().begin(TextPosition.of(first, 10), TextPosition.of(last, 30));
                pane.view().selectionChanged();
            });
            pictures.save(frame, "23-selection");
            Screens.doOnEventThread(() -> {
                pane.view().selection().clear();
                pane.view().setHighlight("the");
                pane.view().flash(((MessageRow) selected.get(3)).number());
            });
            assertThat(pictures.save(frame, "24-found")).exists();
        } finally {
            Screens.doOnEventThread(frame::dispose);
        }
    }

    /** Loads the fonts for these messages, so that the event thread does not wait for them. */
    private static void readFonts(List<Row> rows) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setFont(Screens.onEventThread(() -> UIManager.getFont("Label.font")));
        rows.stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .forEach(row -> g.drawString(row.body(), 0, 8));
        g.dispose();
    }

    private void show(JFrame frame, TranscriptPane pane, List<Row> rows, String name) {
        readFonts(rows);
        Screens.doOnEventThread(() -> pane.setRows(rows));
        pictures.save(frame, name);
    }

    private List<Row> markup() {
        List<Row> list = new ArrayList<>();
        list.add(MessageRows.day(LocalDate.of(2026, 11, 22)));
        list.add(rows.say(
                "Bob Brown", "Good morning! The build is green again, see https://ci.example.org/builds/4711."));
        list.add(rows.say(
                "Bob Brown",
                "The pool gives up waiting when the server is shut down. Run `mvn verify` first, then look at `Pool.java`"
                        + " (the interesting part is at the end)."));
        list.add(rows.say(
                "Chloé Dubois",
                "> The pool gives up waiting when the server is shut down.\n> Run it first.\nTrès bien, merci. This is"
                        + " the part I mean:\n```java\nfor (Waiter waiter : waiters) {\n    waiter.release();   // wakes"
                        + " it\n}\n```\nWhat do you think?"));
        MessageRow named =
                rows.say("Dmitri", "@alice can you read it? @bob has, and <https://bank.example@evil.example/login>");
        list.add(MessageRows.mentioning(named, true, "alice", "bob"));
        list.add(MessageRows.mentioning(rows.say("Dmitri", "Or @bob, of course."), false, "bob"));
        list.add(MessageRows.answering(rows.say("Bob Brown", "I will do it after lunch."), named));
        list.add(rows.say("Chloé Dubois", "Thank you 👍"));
        return list;
    }

    private List<Row> formatted() {
        List<Row> list = new ArrayList<>();
        list.add(
                rows.say(
                        "Bob Brown",
                        "# Release 1.2\nIt is **done**, *almost* ~~on time~~, and ***both*** with **`code`**.\nSee the"
                                + " [release **notes**](https://example.org/notes), not [bank.example](https://evil.example/)."));
        MessageRow list1 = rows.say(
                "Chloé Dubois",
                "Still to do:\n- write to @bob, who wants to read the long text that is broken into two lines in this"
                        + " window\n- **tests**\n  - on Windows\n  - on macOS\n    with *both* themes\n1. first\n2. second\n"
                        + "10. tenth\nThat is all.");
        list.add(MessageRows.mentioning(list1, false, "bob"));
        list.add(rows.say(
                "Dmitri", "> Quoted **bold**\n> - one\n> - two\n> > deeper\nAnswer\n- code:\n  ```\n  x = 1\n  ```"));
        list.add(rows.say("Yael", "- **פריט** ראשון\n- שני\n1. שלישי"));
        list.add(rows.say(
                "Emil", "2 * 3 * 4, snake_case, C:\\_work, ¯\\_(ツ)_/¯ ^_^ and <b>no</b> &amp;\n    indented\n---"));
        return list;
    }

    private List<Row> scripts() {
        List<Row> list = new ArrayList<>();
        list.add(rows.say("Yael", "שלום לכולם! זה טקסט מימין לשמאל, עם English באמצע ומספר 42."));
        list.add(rows.say("Yael", "> ציטוט בעברית\nוהנה קישור: https://example.org/a?b=c"));
        list.add(
                rows.say(
                        "Omar",
                        "مرحبا بالجميع، كيف الحال اليوم؟ هذا نص عربي طويل بما يكفي لينكسر على أكثر من سطر واحد في هذه النافذة، وفيه كلمات English أيضا."));
        list.add(rows.say("Yuki", "東京は今日も雨です。傘を忘れないでください。https://example.jp/天気。それから、会議は三時からです。"));
        list.add(rows.say("Minjun", "안녕하세요, 오늘 회의는 세 시입니다."));
        list.add(rows.say("Emoji", "👍🎉"));
        list.add(rows.say("Emoji", "Family 👨‍👩‍👧‍👦, flag 🇩🇪, skin 👋🏽, heart ❤️, keycap 1️⃣ and ☺ in text"));
        list.add(
                rows.say(
                        "Zalgo",
                        "Z̵̧̡̢̛̛͔̪͈̲̖̯͚̪̯͖̩͇̽̑̒̓̈́̉̾̎̈́̕̚͝͝a̴̡̨̛̜̘͈̥̻̐̄̎̈́̓͛̃͆̏̓̈́̚͠l̷̢̧̢̛̮̥̫͈̭̻̳̥̒̃́̈́͆̄̾͋̐͜͝g̸̢̨̛̗̮̟̲̗̟̀̃̃̈́̆͊͛͊̕͠ͅo̷̧̢̡̨̘̱̫̮͇̍̔̋̎̅̎̚̚̕͜͠͠ stays at home"));
        list.add(rows.say(
                "Long",
                "https://example.org/a/very/long/address/that/has/no/place/to/break/and/must/not/run/out/of/the/window/"
                        + "x".repeat(120)));
        list.add(rows.say("Eve", "the text \u202Eturns \u202C back"));
        return list;
    }

    private List<Row> states() {
        List<Row> list = new ArrayList<>();
        list.add(new Row.Beginning("General", false));
        list.add(MessageRows.day(LocalDate.of(2026, 11, 22)));
        list.add(MessageRows.edited(rows.say(
                "Bob Brown",
                "This one was changed later, and it is long enough to be broken into two lines at this width.")));
        list.add(MessageRows.deleted(rows.say("Bob Brown", "gone")));
        list.add(new Row.Unread());
        list.add(MessageRows.edited(rows.say("Chloé Dubois", "```\na\tb\n\tindented\n```")));
        list.add(MessageRows.mine(rows.say("Alice Adams", "Stored on the server."), Delivery.STORED));
        list.add(MessageRows.mine(
                rows.say("Alice Adams", "On its way, with `code` and https://example.org"), Delivery.SENDING));
        list.add(MessageRows.mine(rows.say("Alice Adams", "Refused."), Delivery.FAILED));
        return list;
    }
}
