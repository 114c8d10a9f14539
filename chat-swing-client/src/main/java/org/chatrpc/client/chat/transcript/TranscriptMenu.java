package org.chatrpc.client.chat.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.chat.link.LinkOpener;
import org.chatrpc.client.chat.row.OutboxLine;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.row.RowPainter.Link;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.WebLink;

/** The context menu of a message. */
final class TranscriptMenu {

    private final TranscriptView view;
    private final LinkOpener links;

    TranscriptMenu(TranscriptView view, LinkOpener links) {
        this.view = view;
        this.links = links;
    }

    /** @param pointed the link under the pointer, if any */
    JPopupMenu build(MessageRow row, Optional<WebLink> pointed) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("message.menu");
        for (Link link : OutboxLine.links(row)) {
            JMenuItem item = menu.add(OutboxLine.text(link));
            item.setName("message." + link.name().toLowerCase(Locale.ROOT));
            item.addActionListener(event -> view.actions().follow(row, link));
        }
        separate(menu);
        addPossible(menu, RowCommands.FILES, row);
        separate(menu);
        addPossible(menu, RowCommands.RESPONSES, row);
        if (row.quote().isPresent() && !row.deleted()) {
            menu.add(Texts.get("chat.quote.go"))
                    .addActionListener(event -> view.actions().toAnswered(row));
        }
        separate(menu);
        Action copy = Command.COPY.action(() -> Clip.copy(view.selection().text()));
        copy.setEnabled(!view.selection().isEmpty());
        menu.add(copy);
        addPossible(menu, RowCommands.COPIES, row);
        menu.add(Command.SELECT_ALL.action(() -> {
            view.selection().selectAll();
            view.selectionChanged();
        }));
        addPossible(menu, RowCommands.VIEWS, row);
        addSection(menu, RowCommands.CHANGES, row);
        addSection(menu, RowCommands.AGAINST_ABUSE, row);
        pointed.ifPresent(link -> {
            menu.addSeparator();
            menu.add(Command.OPEN_LINK.action(() -> links.open(link, view.hits().menuPlace(row))));
            menu.add(Command.COPY_LINK.action(() -> Clip.copy(link.target().toString())));
        });
        return menu;
    }

    private void addSection(JPopupMenu menu, List<Command> commands, MessageRow row) {
        if (commands.stream().anyMatch(command -> view.actions().commands().possible(command, row))) {
            menu.addSeparator();
        }
        addPossible(menu, commands, row);
    }

    private void addPossible(JPopupMenu menu, List<Command> commands, MessageRow row) {
        for (Command command : commands) {
            if (view.actions().commands().possible(command, row)) {
                menu.add(command.action(() -> view.actions().perform(command, row)))
                        .setName("message." + command.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Separates what follows, if there is anything before. */
    private static void separate(JPopupMenu menu) {
        int count = menu.getComponentCount();
        if (count > 0 && !(menu.getComponent(count - 1) instanceof JPopupMenu.Separator)) {
            menu.addSeparator();
        }
    }
}
