package org.chatrpc.client.rooms;

import java.awt.Component;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Avatar;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.FieldError;
import org.chatrpc.client.ui.FormDialog;
import org.chatrpc.client.ui.Texts;

/** Shows a person, with a button to write to them. */
final class PersonCard extends FormDialog {

    private static final int CARD_WIDTH = 280;

    private final JButton message = new JButton(Texts.get("direct.open"));
    private final FieldError error = new FieldError(message, CARD_WIDTH);
    private final transient ChatSession session;

    /** @param onOpened receives the conversation with this person */
    PersonCard(Component owner, ChatSession session, Person person, Consumer<RoomSummary> onOpened) {
        super(owner, "person", person.displayName());
        this.session = session;
        JPanel panel = new JPanel(
                new MigLayout("insets 24, wrap 1, hidemode 3", "[center, fill, " + CARD_WIDTH + "!]", "[]0[]"));
        panel.add(new JLabel(new MarkedAvatar(
                new Avatar(person.username(), person.displayName(), 72),
                Optional.of(person.status().presence()))));
        JLabel name = centred(Controls.heading(person.displayName(), "h2"));
        name.setName("person.name");
        panel.add(name, "gaptop 12, wmin 0");
        panel.add(centred(Controls.secondary("@" + person.username())), "gaptop 2, wmin 0");
        JLabel presence = centred(Controls.secondary(PresenceTexts.full(person.status())));
        presence.setName("person.presence");
        panel.add(presence, "gaptop 8, wmin 0");
        panel.add(error, "gaptop 8");
        message.setName("person.message");
        message.setVisible(!person.username().equals(session.account().username()));
        message.addActionListener(event -> open(person, onOpened));
        panel.add(buttons(Texts.get("dialog.close"), message), "gaptop 20");
        setContentPane(panel);
        if (message.isVisible()) {
            focusFirst(message);
        } else {
            focusClose();
        }
    }

    private static JLabel centred(JLabel label) {
        label.setHorizontalAlignment(JLabel.CENTER);
        return label;
    }

    private void open(Person person, Consumer<RoomSummary> onOpened) {
        message.setEnabled(false);
        showProgress(true);
        error.show("");
        session.roomCalls()
                .openDirect(
                        person.username(),
                        room -> {
                            dispose();
                            onOpened.accept(room);
                        },
                        failure -> {
                            message.setEnabled(true);
                            showProgress(false);
                            error.show(
                                    Failures.explain(failure, session.server().label()));
                            pack();
                        });
    }
}
