package org.chatrpc.client.presence;

import java.awt.Component;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Action;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** The commands for the user's own status; the one in force, also if chosen on another device, is marked in menus. */
public final class StatusCommands {

    private static final Map<Presence, Command> CHOICES = new EnumMap<>(Map.of(
            Presence.ONLINE, Command.STATUS_ONLINE,
            Presence.AWAY, Command.STATUS_AWAY,
            Presence.BUSY, Command.STATUS_BUSY,
            Presence.OFFLINE, Command.STATUS_HIDDEN));

    private final ChatSession session;
    private final Commands commands;

    public StatusCommands(ChatSession session, Commands commands) {
        this.session = session;
        this.commands = commands;
    }

    /** @param onProblem receives the reason when a choice fails */
    public void define(Component owner, Clock clock, ZoneId zone, Consumer<String> onProblem) {
        CHOICES.forEach((presence, command) -> commands.define(command, () -> {
            // Swing has already selected the item; revert it until the server confirms the change.
            mark(mine(session));
            session.presence()
                    .own()
                    .choose(
                            presence,
                            failure -> onProblem.accept(
                                    Failures.explain(failure, session.server().label())));
        }));
        commands.define(
                Command.STATUS_TEXT, () -> new StatusDialog(owner, new StatusModel(session, clock, zone)).open());
        session.presence().statuses().all().show(all -> mark(mine(session)));
    }

    /** This account's own status, once it is known. */
    static Optional<Status> mine(ChatSession session) {
        return session.presence().statuses().of(session.account().username());
    }

    private void mark(Optional<Status> mine) {
        Optional<Presence> chosen = mine.flatMap(Status::chosen);
        CHOICES.forEach((presence, command) ->
                commands.get(command).putValue(Action.SELECTED_KEY, chosen.equals(Optional.of(presence))));
        String text = mine.map(Status::text).orElse("");
        commands.get(Command.STATUS_TEXT)
                .putValue(Action.NAME, text.isEmpty() ? Command.STATUS_TEXT.text() : Texts.get("status.change", text));
    }
}
