package org.chatrpc.client.chat.response;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.ButtonModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.emoji.EmojiIcon;
import org.chatrpc.client.emoji.EmojiPicker;
import org.chatrpc.client.emoji.EmojiPickerModel;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/**
 * Chooses the emoji of a reaction: a common one, any that is typed, or one from the list of all. Those already chosen
 * are pressed.
 */
final class ReactionDialog extends FormDialog {

    private static final int COLUMNS = 6;

    private final JTextField typed = new JTextField();
    private final JButton react = new JButton(Texts.get("reaction.react"));
    private final transient ReactionModel model;
    private final transient MessageRow row;

    /** @param emoji what the user can choose from besides common ones */
    ReactionDialog(MessageDialogs dialogs, ReactionModel model, MessageRow row, Optional<ChosenEmoji> emoji) {
        super(dialogs.owner(), "reaction", Texts.get("command.react"));
        this.model = model;
        this.row = row;
        JPanel panel = new JPanel(new MigLayout("insets 24, wrap 1", "[fill, 336!]", "[]0[]"));
        panel.add(Controls.heading(Texts.get("command.react"), "h2"));
        panel.add(common(), "gaptop 16");
        typed.setName("reaction.emoji");
        typed.getAccessibleContext().setAccessibleName(Texts.get("reaction.any"));
        JLabel label = new JLabel(Texts.get("reaction.any"));
        label.setLabelFor(typed);
        label.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        panel.add(label, "gaptop 16");
        panel.add(typed, "gaptop 4, h 34!");
        react.setName("reaction.react");
        react.setEnabled(false);
        react.addActionListener(event -> choose(typed.getText()));
        Documents.onChange(typed, text -> react.setEnabled(model.accepts(text)));
        JButton all = Controls.linkButton(Texts.get("reaction.all"));
        all.setName("reaction.all");
        all.setVisible(emoji.isPresent());
        all.addActionListener(event -> emoji.ifPresent(chosen -> {
            dispose();
            EmojiPickerModel picker = new EmojiPickerModel(chosen, picked -> model.toggle(row, picked));
            dialogs.open(row.number(), new EmojiPicker(dialogs.owner(), picker));
        }));
        panel.add(all, "gaptop 8, growx 0");
        panel.add(buttons(react), "gaptop 16");
        setContentPane(panel);
    }

    private JPanel common() {
        JPanel grid = new JPanel(new MigLayout(
                "insets 0, gap 6, novisualpadding, fillx, wrap " + COLUMNS, "[grow, fill]".repeat(COLUMNS)));
        Map<String, JToggleButton> buttons = new LinkedHashMap<>();
        for (String emoji : ReactionModel.COMMON) {
            buttons.put(emoji, button(emoji));
        }
        buttons.values().forEach(button -> grid.add(button, "w 40::, h 40!"));
        model.names()
                .emoji(names ->
                        buttons.forEach((emoji, button) -> names.name(emoji).ifPresent(name -> {
                            button.setToolTipText(name);
                            button.getAccessibleContext().setAccessibleName(action(button.isSelected(), name));
                        })));
        return grid;
    }

    private JToggleButton button(String emoji) {
        JToggleButton button = new JToggleButton(new EmojiIcon(emoji));
        button.setName("reaction.common." + ReactionModel.COMMON.indexOf(emoji));
        boolean mine = model.chip(row, emoji).filter(Chip::mine).isPresent();
        button.setSelected(mine);
        button.getAccessibleContext().setAccessibleName(action(mine, emoji));
        ButtonModel state = button.getModel();
        button.addActionListener(event -> {
            state.setSelected(mine);
            choose(emoji);
        });
        // Otherwise Enter would press the default button, which is for the typed emoji.
        button.registerKeyboardAction(
                event -> button.doClick(0), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        return button;
    }

    private static String action(boolean mine, String emoji) {
        return Texts.get(mine ? "reaction.remove" : "reaction.add", emoji);
    }

    private void choose(String emoji) {
        model.toggle(row, emoji);
        dispose();
    }
}
