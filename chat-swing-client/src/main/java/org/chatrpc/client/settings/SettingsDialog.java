package org.chatrpc.client.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.spell.PersonalWords;
import org.chatrpc.client.spell.PersonalWordsDialog;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.theme.Theme;

/** The settings dialog. Each change takes effect and is saved at once. */
public final class SettingsDialog extends FormDialog {

    private final JPanel form =
            new JPanel(new MigLayout("insets 24, wrap 2", "[left, 152::]24[fill, 260::]", "[center]12[center]"));
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** @param tray whether there is a tray to close to */
    public SettingsDialog(Window owner, Settings settings, PersonalWords personalWords, boolean tray) {
        super(owner, "settings", Command.SETTINGS.text());
        heading("settings.appearance");
        combo("settings.theme", settings.theme(), List.of(Theme.values()), one -> text("choice.theme.", one));
        row("settings.accent", new AccentPicker(settings.accent()));
        combo("settings.text", settings.textPercent(), sizes(settings), percent -> percent + " %");
        combo(
                "settings.language",
                settings.language(),
                List.of(Language.values()),
                one -> text("choice.language.", one));
        note("settings.language.note");

        heading("settings.writing");
        combo("settings.sendKey", settings.sendKey(), List.of(SendKey.values()), one -> text("choice.sendKey.", one));
        combo(
                "settings.spelling",
                settings.spelling(),
                List.of(SpellChoice.values()),
                one -> text("choice.spelling.", one));
        JButton words = Controls.linkButton(Texts.get("settings.spelling.words"));
        words.setName("settings.spelling.words");
        words.addActionListener(event -> new PersonalWordsDialog(this, personalWords).open());
        form.add(words, "skip, gaptop -8, growx 0");

        check("settings.faces", settings.faces());
        combo("settings.askAbove", settings.askAbove(), crowds(settings), SettingsDialog::crowd);

        heading("settings.presence");
        combo("settings.idle", settings.idleMinutes(), idleTimes(settings), SettingsDialog::idleTime);
        check("settings.typing", settings.tellTyping());

        heading("settings.notifications");
        combo(
                "settings.notify",
                settings.notifications(),
                List.of(Notify.values()),
                one -> text("choice.notify.", one));
        check("settings.preview", settings.preview());
        if (tray) {
            heading("settings.window");
            check("settings.closeToTray", settings.closeToTray());
        }
        form.add(buttons(Texts.get("dialog.close")), "spanx, growx, gaptop 16");
        setContentPane(form);
        // After the look has been applied, which also happens in a later turn of the event thread.
        subscriptions.add(settings.textPercent()
                .onChange(percent -> SwingUtilities.invokeLater(() -> SwingUtilities.invokeLater(this::pack))));
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::end);
        super.dispose();
    }

    private void heading(String key) {
        JLabel heading = Controls.heading(Texts.get(key), "h4");
        form.add(heading, form.getComponentCount() == 0 ? "spanx" : "spanx, gaptop 20");
    }

    private void row(String key, JComponent control) {
        JLabel label = new JLabel(Texts.get(key));
        label.setLabelFor(control);
        form.add(label);
        form.add(control, control instanceof JComboBox ? "h 32!" : "");
    }

    private void note(String key) {
        JLabel note = Controls.secondary(Texts.get(key));
        note.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        form.add(note, "skip, gaptop -8");
    }

    private void check(String key, Value<Boolean> value) {
        JCheckBox box = new JCheckBox(Texts.get(key));
        box.setName(key);
        box.addActionListener(event -> value.set(box.isSelected()));
        subscriptions.add(value.show(box::setSelected));
        form.add(box, "skip");
    }

    private <T> void combo(String key, Value<T> value, List<T> choices, Function<T, String> text) {
        JComboBox<Choice<T>> box = new JComboBox<>();
        choices.forEach(choice -> box.addItem(new Choice<>(choice, text.apply(choice))));
        box.setName(key);
        box.setMaximumRowCount(choices.size());
        subscriptions.add(value.show(now -> box.setSelectedItem(new Choice<>(now, text.apply(now)))));
        box.addActionListener(event -> {
            Choice<T> chosen = box.getItemAt(box.getSelectedIndex());
            value.set(chosen.value());
        });
        row(key, box);
    }

    /** The usual idle times, plus the configured one if it differs. */
    private static List<Integer> idleTimes(Settings settings) {
        return Stream.concat(
                        Stream.of(0, 1, 2, 5, 10, 15, 30, 60),
                        Stream.of(settings.idleMinutes().get()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The usual numbers of people, and the one in the file if it is another. */
    private static List<Integer> crowds(Settings settings) {
        return Stream.concat(
                        Stream.of(0, 5, 10, 20, 50, 100),
                        Stream.of(settings.askAbove().get()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String crowd(int people) {
        return people == 0 ? Texts.get("choice.askAbove.always") : Texts.get("choice.askAbove.people", people);
    }

    private static String idleTime(int minutes) {
        return minutes == 0 ? Texts.get("choice.idle.never") : Texts.get("choice.idle.minutes", minutes);
    }

    /** The standard sizes, and the one in the file if it is another. */
    private static List<Integer> sizes(Settings settings) {
        return Stream.concat(
                        Stream.of(90, 100, 110, 125, 150, 175, 200),
                        Stream.of(settings.textPercent().get()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String text(String prefix, Enum<?> choice) {
        return Texts.get(prefix + Setting.lower(choice));
    }

    /** An entry of a combo box. */
    private record Choice<T>(T value, String text) {

        @Override
        public String toString() {
            return text;
        }
    }
}
