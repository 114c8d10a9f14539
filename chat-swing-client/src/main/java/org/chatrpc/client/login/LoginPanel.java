package org.chatrpc.client.login;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.GridBagLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.FieldError;
import org.chatrpc.client.ui.FocusScrollPane;
import org.chatrpc.client.ui.Icons;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;

/** The sign-in and sign-up form. View of a {@link LoginModel}. */
public final class LoginPanel extends JPanel {

    private static final int WIDTH = 328;

    private final JTextField server = new JTextField();
    private final JTextField username = new JTextField();
    private final JPasswordField password = new JPasswordField();
    private final JTextField displayName = new JTextField();
    private final JLabel displayNameLabel = new JLabel(Texts.get("login.displayName"));
    private final JLabel title = Controls.heading("", "h1");
    private final JLabel subtitle = Controls.secondary("");
    private final WrapLabel notice = new WrapLabel(WIDTH);
    private final WrapLabel severalServers = new WrapLabel(WIDTH);
    private final JCheckBox keep = new JCheckBox(Texts.get("login.keep"));
    private final JButton submit = new JButton();
    private final JButton switchMode = Controls.linkButton("");
    private final JProgressBar progress = new JProgressBar();
    private final Map<LoginField, FieldError> errors = new EnumMap<>(LoginField.class);
    private final transient LoginModel model;

    public LoginPanel(LoginModel model, Settings settings, String serverAddress, String user) {
        super(new BorderLayout());
        this.model = model;
        setName("login");
        putClientProperty(FlatClientProperties.STYLE, "background: $" + Colors.SIDEBAR.key());
        server.setText(serverAddress);
        server.setCaretPosition(0);
        username.setText(user);
        ScrollingColumn middle = new ScrollingColumn(new GridBagLayout());
        middle.setOpaque(false);
        middle.add(card());
        add(new FocusScrollPane(middle));
        new ServerChoice(server, settings.servers());
        keep.setSelected(settings.keepSignedIn().get());
        keep.addActionListener(event -> settings.keepSignedIn().set(keep.isSelected()));

        submit.addActionListener(event -> submit());
        switchMode.addActionListener(event -> model.switchMode());
        for (JTextField field : List.of(server, username, password, displayName)) {
            field.addActionListener(event -> submit());
        }
        watch(server, LoginField.SERVER);
        watch(username, LoginField.USERNAME);
        watch(password, LoginField.PASSWORD);
        watch(displayName, LoginField.DISPLAY_NAME);

        Documents.onChange(server, text -> showServers());
        showServers();

        model.signUp().show(this::showMode);
        model.busy().show(this::showBusy);
        model.errors().show(this::showErrors);
        model.notice().show(this::showNotice);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        getRootPane().setDefaultButton(submit);
    }

    /** Moves the focus to the first field to fill in. */
    public void focusFirst() {
        JComponent first = username.getText().isEmpty() ? username : password;
        SwingUtilities.invokeLater(first::requestFocusInWindow);
    }

    private JPanel card() {
        JPanel card =
                new JPanel(new MigLayout("insets 32 40 24 40, fillx, hidemode 3", "[fill, " + WIDTH + "!]", "[]0[]"));
        card.putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 16; background: $Panel.background; border: 1,1,1,1, $" + Colors.SEPARATOR.key() + ", 1, 16");
        card.add(new JLabel(Icons.mark(48)), "alignx left, growx 0, gapbottom 16, wrap");
        card.add(title, "wrap");
        card.add(subtitle, "gaptop 4, gapbottom 16, wrap");

        notice.setName("login.notice");
        notice.setOpaque(true);
        notice.setBorder(Controls.space(8, 12, 8, 12));
        notice.putClientProperty(
                FlatClientProperties.STYLE,
                "background: $" + Colors.WARNING.key() + "; foreground: $" + Colors.WARNING_TEXT.key());
        card.add(notice, "gapbottom 16, wrap");

        addField(card, LoginField.SERVER, new JLabel(Texts.get("login.server")), server);
        server.setToolTipText(Texts.get("login.server.detail"));
        severalServers.setName("login.server.several");
        severalServers.putClientProperty(
                FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        card.add(severalServers, "gaptop 4, wrap");
        addField(card, LoginField.USERNAME, new JLabel(Texts.get("login.username")), username);
        addField(card, LoginField.DISPLAY_NAME, displayNameLabel, displayName);
        addField(card, LoginField.PASSWORD, new JLabel(Texts.get("login.password")), password);
        displayName.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("login.displayName.hint"));
        password.putClientProperty(FlatClientProperties.STYLE, "showRevealButton: true");

        keep.setName("login.keep");
        keep.setToolTipText(Texts.get("login.keep.detail"));
        card.add(keep, "gaptop 12, wrap");

        submit.setName("login.submit");
        submit.putClientProperty(FlatClientProperties.STYLE, "font: +1");
        FieldError formError = new FieldError(submit, WIDTH);
        errors.put(LoginField.FORM, formError);
        card.add(formError, "gaptop 8, wrap");
        card.add(submit, "gaptop 16, h 36!, wrap");
        progress.setIndeterminate(true);
        progress.putClientProperty(FlatClientProperties.STYLE, "arc: 4");
        card.add(progress, "h 3!, gaptop 8, hidemode 0, wrap");
        switchMode.setName("login.switch");
        card.add(switchMode, "growx 0, alignx center, gaptop 8");
        return card;
    }

    private void addField(JPanel card, LoginField field, JLabel label, JTextField input) {
        input.setName("login." + field.name().toLowerCase(Locale.ROOT));
        label.setLabelFor(input);
        FieldError error = new FieldError(input, WIDTH);
        errors.put(field, error);
        card.add(label, "gaptop 12, wrap");
        card.add(input, "gaptop 4, h 34!, wrap");
        card.add(error, "gaptop 4, wrap");
    }

    private void watch(JTextField input, LoginField field) {
        Documents.onChange(input, text -> model.edited(field));
    }

    private void submit() {
        model.submit(new LoginForm(
                model.signUp().get(),
                server.getText().strip(),
                username.getText().strip(),
                new String(password.getPassword()),
                displayName.getText().strip()));
    }

    private void showServers() {
        int count = LoginForm.servers(server.getText());
        severalServers.setText(count > 1 ? Texts.get("login.server.several", count) : "");
        severalServers.setVisible(count > 1);
    }

    private void showMode(boolean signUp) {
        String mode = signUp ? "login.signUp" : "login.signIn";
        title.setText(Texts.get(mode + ".title"));
        subtitle.setText(Texts.get(mode + ".subtitle"));
        submit.setText(Texts.get(mode + ".submit"));
        switchMode.setText(Texts.get(mode + ".switch"));
        displayName.setVisible(signUp);
        displayNameLabel.setVisible(signUp);
        focusFirst();
    }

    private void showBusy(boolean busy) {
        progress.setVisible(busy);
        submit.setEnabled(!busy);
        switchMode.setEnabled(!busy);
        keep.setEnabled(!busy);
        for (JTextField field : List.of(server, username, password, displayName)) {
            field.setEditable(!busy);
        }
    }

    private void showErrors(Map<LoginField, String> wrong) {
        errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
        if (wrong.containsKey(LoginField.USERNAME)) {
            username.requestFocusInWindow();
        } else if (wrong.containsKey(LoginField.DISPLAY_NAME)) {
            displayName.requestFocusInWindow();
        } else if (wrong.containsKey(LoginField.PASSWORD)) {
            password.requestFocusInWindow();
            password.selectAll();
        } else if (wrong.containsKey(LoginField.SERVER)) {
            server.requestFocusInWindow();
        }
    }

    private void showNotice(String text) {
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
    }
}
