package org.chatrpc.client.rooms.members;

import java.awt.Component;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.moderation.Blocking;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Avatar;

/** Shows a person, with a button to write to them. */
public final class PersonCard extends FormDialog {

    private static final int CARD_WIDTH = 280;

    private final JButton message = new JButton(Texts.get("direct.open"));
    private final JButton block = Controls.linkButton("");
    private final JLabel isBlocked = centred(Controls.secondary(Texts.get("person.blocked")));
    private final transient Subscription watch;
    private final FieldError error = new FieldError(message, CARD_WIDTH);
    private final transient ChatSession session;

    /** @param onOpened receives the conversation with this person */
    public PersonCard(
            Component owner, ChatSession session, Blocking blocking, Person person, Consumer<RoomSummary> onOpened) {
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
        panel.add(isBlocked, "gaptop 4");
        panel.add(block, "gaptop 8, growx 0");
        panel.add(error, "gaptop 8");
        message.setName("person.message");
        message.setVisible(!person.username().equals(session.account().username()));
        message.addActionListener(event -> open(person, onOpened));
        block.setName("person.block");
        block.setVisible(message.isVisible());
        block.addActionListener(event -> {
            if (blocking.isBlocked(person.username())) {
                blocking.unblock(person.username(), this::showError);
            } else {
                blocking.block(person.username());
            }
        });
        panel.add(buttons(Texts.get("dialog.close"), message), "gaptop 20");
        setContentPane(panel);
        watch = session.moderation().blocked().show(blocked -> {
            boolean now = blocked.contains(person.username());
            block.setText(Texts.get(now ? "members.unblock" : "members.block"));
            isBlocked.setVisible(now);
            pack();
        });
        if (message.isVisible()) {
            focusFirst(message);
        } else {
            focusClose();
        }
    }

    @Override
    public void dispose() {
        watch.end();
        super.dispose();
    }

    private void showError(String text) {
        error.show(text);
        pack();
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
                            showError(Failures.explain(failure, session.server().label()));
                        });
    }
}
