package org.chatrpc.client.rooms;

import java.util.List;
import java.util.Set;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** The context menu of a room in the list: opening it, and the commands currently possible. */
final class RoomMenu {

    private RoomMenu() {}

    static JPopupMenu of(RoomSummary room, RoomCommands commands, Runnable open) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("room.menu");
        JMenuItem item = new JMenuItem(Texts.get("rooms.open"));
        item.setName("room.open");
        item.addActionListener(event -> open.run());
        menu.add(item);
        Set<Command> possible = commands.possible(room);
        for (List<Command> section : RoomCommands.sections()) {
            List<Command> shown = section.stream().filter(possible::contains).toList();
            if (!shown.isEmpty()) {
                menu.addSeparator();
            }
            for (Command command : shown) {
                Action action = command.action(() -> commands.perform(command, room));
                // The shortcut would act on the open room, which may be another one.
                action.putValue(Action.ACCELERATOR_KEY, null);
                commands.chosen(command, room)
                        .ifPresentOrElse(
                                chosen -> {
                                    action.putValue(Action.SELECTED_KEY, chosen);
                                    menu.add(new JRadioButtonMenuItem(action));
                                },
                                () -> menu.add(action));
            }
        }
        return menu;
    }
}
