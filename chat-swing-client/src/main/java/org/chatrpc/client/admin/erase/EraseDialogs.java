package org.chatrpc.client.admin.erase;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.form.TypedDialog;
import org.chatrpc.client.ui.Texts;

/** Asks whether to erase a person, then shows the progress. On the event thread. */
public final class EraseDialogs {

    private EraseDialogs() {}

    /** @param owner in the window of the dialogs */
    public static void open(Component owner, EraseModel model) {
        String name = model.account().displayName();
        JRadioButton keep = new JRadioButton(Texts.get("erase.keep"), true);
        keep.setName("erase.keep");
        JRadioButton delete = new JRadioButton(Texts.get("erase.delete"));
        delete.setName("erase.delete");
        ButtonGroup group = new ButtonGroup();
        group.add(keep);
        group.add(delete);
        JPanel choice = new JPanel(new MigLayout("insets 0, wrap 1, novisualpadding", "[grow, fill, 0::]", "[]4[]"));
        choice.add(keep);
        choice.add(delete);
        new TypedDialog(
                        owner,
                        new TypedDialog.Request(
                                "erase",
                                Texts.get("account.erase"),
                                Texts.get("erase.question", name),
                                List.of(
                                        Texts.get("erase.goes"),
                                        Texts.get("erase.stays"),
                                        Texts.get("erase.meanwhile")),
                                model.account().username(),
                                Texts.get("erase.do")),
                        Optional.of(choice),
                        (typed, onDone, onFailed) -> model.begin(
                                typed,
                                delete.isSelected(),
                                () -> {
                                    onDone.run();
                                    new ErasureDialog(owner, model).open();
                                },
                                onFailed))
                .open();
    }
}
