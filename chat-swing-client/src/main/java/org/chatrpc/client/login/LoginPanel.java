package org.chatrpc.client.login;

import static java.util.Objects.requireNonNull;

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
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.FocusScrollPane;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The sign-in and sign-up form. View of a {@link LoginModel}. */
public final class LoginPanel extends JPanel {

    private static final int WIDTH = 328;
    /** The first of these with an error gets the focus. */
    private static final List<LoginField> FOCUS_ORDER = List.of(
            LoginField.USERNAME,
            LoginField.DISPLAY_NAME,
            LoginField.PASSWORD,
            LoginField.SETUP_TOKEN,
            LoginField.NEW_PASSWORD,
            LoginField.SERVER);

    private final JTextField server = new JTextField();
    private final JTextField username = new JTextField();
    private final JPasswordField password = new JPasswordField();
    private final JTextField displayName = new JTextField();
    private final JTextField setupToken = new JTextField();
    private final JPasswordField newPassword = new JPasswordField();
    private final Map<LoginField, JLabel> labels = new EnumMap<>(LoginField.class);
    private final JLabel title = Controls.heading("", "h1");
    private final JLabel subtitle = Controls.secondary("");
    private final WrapLabel notice = new WrapLabel(WIDTH);
    private final WrapLabel severalServers = new WrapLabel(WIDTH);
    private final JCheckBox keep = new JCheckBox(Texts.get("login.keep"));
    private final JButton submit = new JButton();
    private final JButton switchMode = Controls.linkButton("");
    private final JProgressBar progress = new JProgressBar();
    private final Map<LoginField, JTextField> fields = new EnumMap<>(LoginField.class);
    private final Map<LoginField, FieldError> errors = new EnumMap<>(LoginField.class);
    private final transient LoginModel model;
    private final transient ProviderModel provider;
    private final ProviderPane providerPane;
    /** Whether the password form is shown although the server does not offer it to most people. */
    private boolean passwordAnyway;

    public LoginPanel(LoginModel model, ProviderModel provider, Settings settings, String serverAddress, String user) {
        super(new BorderLayout());
        this.model = model;
        this.provider = provider;
        this.providerPane =
                new ProviderPane(provider, () -> provider.start(server.getText().strip()), WIDTH);
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
        switchMode.addActionListener(event -> switchMode());
        fields.forEach((field, input) -> {
            input.addActionListener(event -> submit());
            Documents.onChange(input, text -> model.edited(field));
        });

        Documents.onChange(server, text -> showServers());
        showServers();

        model.mode().show(mode -> {
            showFields();
            focusFirst();
        });
        // Without moving the focus: it goes to the token field if that has an error.
        model.setup().onChange(this::showSetup);
        model.busy().show(busy -> showBusy());
        provider.step().onChange(step -> showBusy());
        provider.options().onChange(options -> {
            passwordAnyway = false;
            showFields();
        });
        model.errors().show(this::showErrors);
        model.notice().show(this::showNotice);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        getRootPane().setDefaultButton(submit);
    }

    /** A sign-in in the browser ends with the form, and the program with both. */
    @Override
    public void removeNotify() {
        provider.cancel();
        super.removeNotify();
    }

    /** Moves the focus to the first field to fill in. */
    public void focusFirst() {
        JComponent first = model.mode().get() == LoginMode.NEW_PASSWORD
                ? newPassword
                : username.getText().isEmpty() ? username : password;
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

        addField(card, LoginField.SERVER, "login.server", server);
        server.setToolTipText(Texts.get("login.server.detail"));
        severalServers.setName("login.server.several");
        severalServers.putClientProperty(
                FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        card.add(severalServers, "gaptop 4, wrap");
        addField(card, LoginField.USERNAME, "login.username", username);
        addField(card, LoginField.DISPLAY_NAME, "login.displayName", displayName);
        addField(card, LoginField.PASSWORD, "login.password", password);
        addField(card, LoginField.SETUP_TOKEN, "login.setupToken", setupToken);
        addField(card, LoginField.NEW_PASSWORD, "password.new", newPassword);
        displayName.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("login.displayName.hint"));
        setupToken.setToolTipText(Texts.get("login.setupToken.detail"));
        password.putClientProperty(FlatClientProperties.STYLE, "showRevealButton: true");
        newPassword.putClientProperty(FlatClientProperties.STYLE, "showRevealButton: true");

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
        card.add(providerPane, "gaptop 8, wrap");
        switchMode.setName("login.switch");
        card.add(switchMode, "growx 0, alignx center, gaptop 8");
        return card;
    }

    private void addField(JPanel card, LoginField field, String text, JTextField input) {
        JLabel label = new JLabel(Texts.get(text));
        fields.put(field, input);
        labels.put(field, label);
        input.setName("login." + field.name().toLowerCase(Locale.ROOT));
        label.setLabelFor(input);
        FieldError error = new FieldError(input, WIDTH);
        errors.put(field, error);
        card.add(label, "gaptop 12, wrap");
        card.add(input, "gaptop 4, h 34!, wrap");
        card.add(error, "gaptop 4, wrap");
    }

    private void submit() {
        if (model.mode().get() == LoginMode.NEW_PASSWORD) {
            model.choose(new String(newPassword.getPassword()));
            return;
        }
        model.submit(new LoginForm(
                model.mode().get() == LoginMode.SIGN_UP,
                server.getText().strip(),
                username.getText().strip(),
                new String(password.getPassword()),
                displayName.getText().strip(),
                setupToken.getText().strip()));
    }

    private void switchMode() {
        if (byProviderOnly()) {
            passwordAnyway = true;
            showFields();
            focusFirst();
        } else {
            model.switchMode();
        }
    }

    /** Whether the server offers only the provider to most people, and this user has not chosen the password form. */
    private boolean byProviderOnly() {
        return !provider.options().get().password()
                && !passwordAnyway
                && model.mode().get() == LoginMode.SIGN_IN;
    }

    private void showServers() {
        int count = LoginForm.servers(server.getText());
        severalServers.setText(count > 1 ? Texts.get("login.server.several", count) : "");
        severalServers.setVisible(count > 1);
        provider.look(server.getText().strip());
    }

    private void showSetup(boolean wanted) {
        if (!wanted) {
            setupToken.setText("");
        }
        showFields();
    }

    private void showFields() {
        LoginMode mode = model.mode().get();
        title.setText(mode.text("title"));
        subtitle.setText(mode.text("subtitle"));
        submit.setText(mode.text("submit"));
        boolean providerOnly = byProviderOnly();
        switchMode.setText(providerOnly ? Texts.get("login.provider.password") : mode.text("switch"));
        providerPane.setVisible(
                mode == LoginMode.SIGN_IN && provider.options().get().provider().isPresent());
        submit.setVisible(!providerOnly);
        boolean choosing = mode == LoginMode.NEW_PASSWORD;
        fields.forEach((field, input) -> {
            boolean visible = switch (field) {
                case NEW_PASSWORD -> choosing;
                case DISPLAY_NAME -> mode == LoginMode.SIGN_UP;
                case SETUP_TOKEN -> mode == LoginMode.SIGN_UP && model.setup().get();
                case USERNAME, PASSWORD -> !choosing && !providerOnly;
                default -> !choosing;
            };
            input.setVisible(visible);
            requireNonNull(labels.get(field)).setVisible(visible);
        });
        keep.setVisible(!choosing);
    }

    private void showBusy() {
        boolean inBrowser = provider.step().get() != ProviderModel.Step.NOTHING;
        boolean busy = model.busy().get() || inBrowser;
        progress.setVisible(busy);
        submit.setEnabled(!busy);
        switchMode.setEnabled(!busy);
        keep.setEnabled(!busy);
        providerPane.showBusy(busy);
        fields.values().forEach(field -> field.setEditable(!busy));
    }

    private void showErrors(Map<LoginField, String> wrong) {
        errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
        FOCUS_ORDER.stream()
                .filter(wrong::containsKey)
                .findFirst()
                .map(fields::get)
                .ifPresent(input -> {
                    input.requestFocusInWindow();
                    if (input instanceof JPasswordField) {
                        input.selectAll();
                    }
                });
    }

    private void showNotice(String text) {
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
    }
}
