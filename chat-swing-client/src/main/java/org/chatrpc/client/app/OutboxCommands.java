package org.chatrpc.client.app;

import java.awt.BorderLayout;
import java.awt.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.outbox.Undone;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.unsent.RefusedResponse;
import org.chatrpc.client.unsent.UnsentButton;
import org.chatrpc.client.unsent.UnsentCount;
import org.chatrpc.client.unsent.UnsentDialog;
import org.chatrpc.client.unsent.UnsentModel;

/** The commands for unsent entries. */
final class OutboxCommands {
    private final ChatSession session;

    OutboxCommands(ChatSession session) {
        this.session = session;
    }

    void define(Commands commands, Component over, ZoneId zone, Value<LocalDate> today, Consumer<String> notice) {
        session.outbox()
                .dropped()
                .onChange(dropped -> dropped.map(unsent -> RefusedResponse.text(session, unsent))
                        .ifPresent(notice));
        commands.define(
                Command.UNSENT,
                () -> new UnsentDialog(over, new UnsentModel(session), Clip::copy, zone, today.get()).open());
        commands.define(
                Command.UNDO_DELETION,
                session.changes().undoable(),
                () -> session.changes()
                        .undo()
                        .ifPresent(undone ->
                                notice.accept(Texts.get(undone == Undone.DISCARD ? "unsent.undone" : "chat.undone"))));
    }

    /** The line with the connection state, below what leads to the list of what was not sent. */
    JComponent foot(JComponent connection, Commands commands) {
        JPanel foot = new JPanel(new BorderLayout());
        foot.setOpaque(false);
        foot.add(new UnsentButton(new UnsentCount(session), commands.get(Command.UNSENT)), BorderLayout.NORTH);
        foot.add(connection, BorderLayout.CENTER);
        return foot;
    }
}
