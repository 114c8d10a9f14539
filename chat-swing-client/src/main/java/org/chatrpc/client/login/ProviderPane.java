package org.chatrpc.client.login;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.paint.Colors;

/** The button to sign in with a provider and, while that lasts, what to do in the browser. View of a {@link ProviderModel}. */
final class ProviderPane extends JPanel {

    private final JButton start = new JButton();
    private final WrapLabel hint;
    private final JTextField address = new JTextField();
    private final JButton copy = Controls.linkButton(Texts.get("login.provider.copy"));
    private final JButton cancel = Controls.linkButton(Texts.get("login.provider.cancel"));
    private final transient ProviderModel model;

    /**
     * @param onStart called by the button
     * @param width in unscaled pixels
     */
    ProviderPane(ProviderModel model, Runnable onStart, int width) {
        super(new MigLayout("insets 0, fillx, hidemode 3, novisualpadding", "[fill, grow]", "[]0[]"));
        this.model = model;
        setOpaque(false);
        start.setName("login.provider");
        start.putClientProperty(FlatClientProperties.STYLE, "font: +1");
        start.addActionListener(event -> onStart.run());
        FieldError error = new FieldError(start, width);
        hint = new WrapLabel(width);
        hint.setName("login.provider.hint");
        hint.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        address.setName("login.provider.address");
        address.setEditable(false);
        address.getAccessibleContext().setAccessibleName(Texts.get("login.provider.address"));
        copy.setName("login.provider.copy");
        copy.addActionListener(event -> Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(address.getText()), null));
        cancel.setName("login.provider.cancel");
        cancel.addActionListener(event -> model.cancel());
        add(error, "gapbottom 8, wrap");
        add(start, "h 36!, wrap");
        add(hint, "gaptop 8, wrap");
        add(address, "gaptop 8, w 10::, wrap");
        add(copy, "gaptop 4, growx 0, split 2");
        add(cancel, "growx 0");

        model.error().show(error::show);
        model.address().show(text -> {
            address.setText(text);
            address.setCaretPosition(0);
        });
        model.step().show(step -> showStep());
        model.opened().onChange(can -> showStep());
        model.options()
                .show(options -> options.provider()
                        .ifPresent(provider -> start.setText(Texts.get("login.provider.start", provider.name()))));
    }

    private void showStep() {
        ProviderModel.Step step = model.step().get();
        boolean browser = step == ProviderModel.Step.BROWSER;
        start.setEnabled(step == ProviderModel.Step.NOTHING);
        hint.setText(
                browser
                        ? Texts.get(model.opened().get() ? "login.provider.opened" : "login.provider.notOpened")
                        : Texts.get("login.provider.asking"));
        hint.setVisible(step != ProviderModel.Step.NOTHING);
        address.setVisible(browser);
        copy.setVisible(browser);
        cancel.setVisible(step != ProviderModel.Step.NOTHING);
        revalidate();
    }

    /** Disables the button while something else is under way. */
    void showBusy(boolean busy) {
        start.setEnabled(!busy && model.step().get() == ProviderModel.Step.NOTHING);
    }
}
