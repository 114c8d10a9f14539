package org.chatrpc.client.app;

import java.awt.Component;
import org.chatrpc.client.admin.AdminDialog;
import org.chatrpc.client.announce.AnnounceDialog;
import org.chatrpc.client.announce.AnnounceModel;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.AdminRights;
import org.chatrpc.client.ui.Command;

/** The commands of those who administer or audit the server. */
final class AdministrationCommands {
    private final ChatSession session;
    private final Wiring wiring;
    private final Value<Boolean> anyDuty;
    private final Value<Boolean> administrator;

    AdministrationCommands(ChatSession session, Wiring wiring) {
        this.session = session;
        this.wiring = wiring;
        anyDuty = session.adminCalls().duties().map(AdminRights::any);
        administrator = session.adminCalls().duties().map(AdminRights::administrator);
    }

    void define(Commands commands, Component over) {
        commands.define(
                Command.ADMINISTRATION,
                anyDuty,
                () -> new AdminDialog(over, session, wiring.dispatcher(), wiring.zone(), Clip::copy).open());
        commands.define(
                Command.ANNOUNCE,
                administrator,
                () -> new AnnounceDialog(over, new AnnounceModel(session, wiring.clock(), wiring.zone())).open());
    }

    /** Whether a command is currently useful to this account. */
    boolean isOffered(Command command) {
        return command == Command.ADMINISTRATION
                ? anyDuty.get()
                : !command.isForAdministrators() || administrator.get();
    }
}
