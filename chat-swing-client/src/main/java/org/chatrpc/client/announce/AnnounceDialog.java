package org.chatrpc.client.announce;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;

/** The form for the announcement and its end. View of an {@link AnnounceModel}. */
public final class AnnounceDialog extends FormDialog {

    private static final int FORM_WIDTH = 480;

    private final JTextField text = new JTextField();
    private final JComboBox<String> end = new JComboBox<>();
    private final JButton announce = new JButton(Texts.get("announce.do"));
    private final JButton takeBack = new JButton(Texts.get("announce.clear"));
    private final transient List<Optional<AnnouncementEnd>> ends = new ArrayList<>();
    private final transient AnnounceModel model;

    public AnnounceDialog(Component owner, AnnounceModel model) {
        super(owner, "announce", Texts.get("announce.title"));
        this.model = model;
        text.setName("announce.text");
        text.setText(model.current());
        text.selectAll();
        end.setName("announce.end");
        model.currentEnd().ifPresent(present -> add(Optional.empty(), Texts.get("choice.announce.keep", present)));
        for (AnnouncementEnd choice : AnnouncementEnd.values()) {
            add(
                    Optional.of(choice),
                    Texts.get("choice.announce." + choice.name().toLowerCase(Locale.ROOT)));
        }
        end.addActionListener(event -> refresh());
        Documents.onChange(text, typed -> refresh());
        announce.setName("announce.do");
        announce.addActionListener(event -> model.announce(text.getText(), end()));
        takeBack.setName("announce.clear");
        takeBack.setVisible(!model.current().isEmpty());
        takeBack.addActionListener(event -> model.takeBack());
        FieldError error = new FieldError(text, FORM_WIDTH);
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("announce.title"), "h2"));
        form.add(label("announce.text", text), "gaptop 16");
        form.add(text, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        form.add(Controls.secondary(Texts.get("announce.note")), "gaptop 6, wmin 0");
        form.add(label("announce.end", end), "gaptop 16");
        form.add(end, "gaptop 4, h 32!");
        form.add(buttons(Texts.get("dialog.cancel"), takeBack, announce), "gaptop 24");
        getRootPane().setDefaultButton(announce);
        setContentPane(form);
        focusFirst(text);
        model.error().show(shown -> {
            error.show(shown);
            pack();
        });
        model.busy().show(busy -> {
            showProgress(busy);
            takeBack.setEnabled(!busy);
            refresh();
        });
        model.done().onChange(done -> dispose());
    }

    private void add(Optional<AnnouncementEnd> choice, String label) {
        ends.add(choice);
        end.addItem(label);
    }

    private Optional<AnnouncementEnd> end() {
        return ends.get(end.getSelectedIndex());
    }

    /** Pressing Enter in an unchanged form does not publish anything. */
    private void refresh() {
        announce.setEnabled(!model.busy().get() && model.changes(text.getText(), end()));
    }

    private static JLabel label(String key, Component control) {
        JLabel label = new JLabel(Texts.get(key));
        label.setLabelFor(control);
        return label;
    }
}
