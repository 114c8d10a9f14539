package org.chatrpc.client.command;

import java.util.Arrays;
import java.util.List;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;

/** Builds menus from the commands. Room menus leave out what is impossible; other menus show it disabled. */
public final class CommandMenu {

    private CommandMenu() {}

    /** A menu of sections with separators between them. */
    public static JPopupMenu popup(Commands commands, List<List<Command>> sections) {
        JPopupMenu menu = new JPopupMenu();
        for (List<Command> section : sections) {
            List<Action> actions = shown(commands, section);
            if (menu.getComponentCount() > 0 && !actions.isEmpty()) {
                menu.addSeparator();
            }
            actions.forEach(action -> menu.add(item(action)));
        }
        return menu;
    }

    /** A menu of all commands: one submenu per group, and application-wide commands at the end. */
    public static JPopupMenu everything(Commands commands, Command... withoutPlace) {
        JPopupMenu menu = new JPopupMenu();
        for (CommandGroup group : CommandGroup.values()) {
            List<Action> actions = shown(commands, membersOf(group, List.of(withoutPlace)));
            if (group == CommandGroup.APPLICATION) {
                menu.addSeparator();
                actions.forEach(menu::add);
            } else if (!actions.isEmpty()) {
                JMenu submenu = new JMenu(group.text());
                actions.forEach(action -> submenu.add(item(action)));
                menu.add(submenu);
            }
        }
        return menu;
    }

    /** An item that shows whether its command is the one chosen among several, if it is such a command. */
    private static JMenuItem item(Action action) {
        return action.getValue(Action.SELECTED_KEY) == null ? new JMenuItem(action) : new JRadioButtonMenuItem(action);
    }

    /** Shows a menu under a component. */
    public static void showUnder(JComponent component, JPopupMenu menu) {
        menu.show(component, 0, component.getHeight());
    }

    private static List<Command> membersOf(CommandGroup group, List<Command> without) {
        return Arrays.stream(Command.values())
                .filter(command -> command.group() == group && !without.contains(command))
                .toList();
    }

    private static List<Action> shown(Commands commands, List<Command> wanted) {
        return wanted.stream()
                .filter(command -> commands.find(command)
                        .map(action -> action.isEnabled() || !command.hiddenIfImpossible())
                        .orElse(false))
                .map(commands::get)
                .toList();
    }
}
