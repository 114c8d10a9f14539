package org.chatrpc.client.spell;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.Set;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** The words that the user added to the dictionaries, to be removed again. View of {@link PersonalWords}. */
public final class PersonalWordsDialog extends FormDialog {

    private static final int WIDTH = 360;
    private static final int LIST_HEIGHT = 220;

    private final DefaultListModel<String> words = new DefaultListModel<>();
    private final JList<String> list = new JList<>(words);
    private final WrapLabel note = new WrapLabel(WIDTH);
    private final JButton remove = new JButton(Texts.get("words.remove"));
    private final transient PersonalWords personal;
    private final transient Subscription watch;

    public PersonalWordsDialog(Component owner, PersonalWords personal) {
        super(owner, "words", Texts.get("words.title"));
        this.personal = personal;
        list.setName("words.list");
        list.getAccessibleContext().setAccessibleName(Texts.get("words.title"));
        list.addListSelectionListener(event -> remove.setEnabled(!list.isSelectionEmpty()));
        list.registerKeyboardAction(
                event -> removeChosen(), KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), JComponent.WHEN_FOCUSED);
        remove.setName("words.remove");
        remove.addActionListener(event -> removeChosen());
        setContentPane(content());
        focusFirst(list);
        personal.load();
        Subscription words = personal.words().show(this::show);
        Subscription failure =
                personal.unreadable().onChange(now -> show(personal.words().get()));
        watch = () -> {
            words.end();
            failure.end();
        };
    }

    @Override
    public void dispose() {
        watch.end();
        super.dispose();
    }

    private JPanel content() {
        note.setName("words.note");
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        JPanel content = new JPanel(new MigLayout("insets 24, wrap 1, novisualpadding", "[fill, " + WIDTH + "!]"));
        content.add(note);
        content.add(new JScrollPane(list), "gaptop 12, h " + LIST_HEIGHT + "!");
        content.add(remove, "gaptop 8, growx 0, alignx right");
        content.add(buttons(Texts.get("dialog.close")), "gaptop 16");
        return content;
    }

    private void show(Set<String> now) {
        int chosen = list.getSelectedIndex();
        words.clear();
        words.addAll(now.stream().sorted(NaturalOrder.NAMES).toList());
        list.setSelectedIndex(Math.min(Math.max(0, chosen), words.size() - 1));
        remove.setEnabled(!list.isSelectionEmpty());
        list.setEnabled(!words.isEmpty());
        if (personal.unreadable().get()) {
            note.setText(Texts.get("words.unreadable", personal.file()));
        } else {
            note.setText(words.isEmpty() ? Texts.get("words.none") : Texts.get("words.note", personal.file()));
        }
        if (isShowing()) {
            pack();
        }
    }

    private void removeChosen() {
        personal.removeAll(list.getSelectedValuesList());
    }

    @Override
    public void addNotify() {
        super.addNotify();
        list.setFixedCellHeight(UIScale.scale(26));
    }
}
