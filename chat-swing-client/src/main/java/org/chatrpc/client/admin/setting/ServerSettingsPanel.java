package org.chatrpc.client.admin.setting;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.SearchableList;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.paint.Colors;

/**
 * The settings of the server with everything about the selected one; Enter changes it, if that is possible while the
 * server runs. View of a {@link ServerSettingsModel}.
 */
public final class ServerSettingsPanel extends JPanel {

    private static final int LIST_HEIGHT = 228;

    private final SearchableList<ServerSetting> settings = new SearchableList<>(
            "adminSettings",
            Texts.get("admin.tab.settings"),
            Texts.get("adminSettings.hint"),
            LIST_HEIGHT,
            ServerSetting::name,
            SettingTexts::line);
    private final JTextArea details = new JTextArea();
    private final JButton change = new JButton(Texts.get("adminSettings.change"));
    private final JButton reset = new JButton(Texts.get("adminSettings.reset"));
    private final Component over;
    private final transient ServerSettingsModel model;

    /** @param over in the window of the dialogs */
    public ServerSettingsPanel(Component over, ServerSettingsModel model) {
        super(new MigLayout("insets 0, wrap 1, fillx, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        this.over = over;
        this.model = model;
        JLabel label = Controls.secondary(Texts.get("adminSettings.details"));
        label.setLabelFor(details);
        JButton refresh = new JButton(Texts.get("adminSettings.refresh"));
        refresh.setName("adminSettings.refresh");
        refresh.addActionListener(event -> model.refresh());
        change.setName("adminSettings.change");
        change.addActionListener(event -> change());
        reset.setName("adminSettings.reset");
        reset.addActionListener(event -> settings.selected().ifPresent(this::askReset));
        settings.search().addActionListener(event -> change());
        settings.items()
                .registerKeyboardAction(event -> change(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        add(settings, "growy");
        add(label, "gaptop 8, gapleft 24, gapright 24");
        add(details(), "gaptop 4, gapleft 24, gapright 24, h 124!");
        add(refresh, "gaptop 12, gapleft 24, split 3, growx 0");
        add(reset, "gapleft push, growx 0");
        add(change, "gapright 24, growx 0");
        settings.onSelection(this::show);
        settings.show(model.found());
    }

    private JScrollPane details() {
        details.setName("adminSettings.details");
        details.setEditable(false);
        details.setLineWrap(true);
        details.setWrapStyleWord(true);
        details.setRows(6);
        // Tab moves the focus on, instead of typing a tab.
        details.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        details.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        JScrollPane scroll = new JScrollPane(details);
        scroll.setBorder(BorderFactory.createLineBorder(Colors.SEPARATOR.get(), Math.max(1, UIScale.scale(1))));
        return scroll;
    }

    private void show(Optional<ServerSetting> setting) {
        details.setText(setting.map(SettingTexts::details).orElse(""));
        details.setCaretPosition(0);
        change.setEnabled(setting.filter(ServerSetting::changeable).isPresent());
        reset.setEnabled(setting.filter(ServerSetting::resettable).isPresent());
    }

    private void change() {
        settings.selected()
                .filter(ServerSetting::changeable)
                .ifPresent(setting -> new ChangeSettingDialog(over, model.change(setting)).open());
    }

    private void askReset(ServerSetting setting) {
        new QuestionDialog(
                        over,
                        new Question(
                                "resetSetting",
                                Texts.get("adminSettings.reset"),
                                Texts.get("resetSetting.question", setting.name()),
                                Texts.get("resetSetting.consequence", SettingTexts.given(setting.startValue())),
                                Texts.get("resetSetting.do")),
                        (onDone, onFailed) -> model.reset(setting, onDone, onFailed))
                .open();
    }
}
