package org.chatrpc.client.app;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.command.CommandMenu;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;

/** Shows who is signed in, and opens the switcher and the main menu. */
final class ProfileHeader extends JPanel {

    private final JButton menu;
    private final transient Commands commands;

    ProfileHeader(ChatSession session, Commands commands) {
        super(new MigLayout("insets 12 16 8 12, fillx, gapx 10", "[][grow, fill, 0::]2[]0[]", "[]0[]"));
        this.commands = commands;
        setOpaque(false);
        commands.define(Command.MENU, this::showMenu);
        menu = Controls.iconButton(commands.get(Command.MENU));
        Account me = session.account();
        JLabel name = Controls.heading("", "h4");
        JLabel avatar = new JLabel();
        JLabel username = Controls.secondary("@" + me.username());
        username.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        add(avatar, "cell 0 0, spany 2");
        add(name, "cell 1 0, wmin 0");
        add(username, "cell 1 1, wmin 0");
        add(Controls.iconButton(commands.get(Command.SWITCHER)), "cell 2 0, spany 2");
        add(menu, "cell 3 0, spany 2");
        avatar.setName("profile.avatar");
        session.me().show(now -> {
            name.setText(now.displayName());
            show(avatar, session);
        });
        session.presence().statuses().all().onChange(all -> show(avatar, session));
        session.connection().onChange(state -> show(avatar, session));
    }

    private static void show(JLabel avatar, ChatSession session) {
        Account me = session.account();
        boolean connected = session.connection().get() instanceof ConnectionState.Online;
        Optional<Status> known = session.presence().statuses().of(me.username());
        // Without a connection, others see nothing of what was shown last.
        Optional<Status> status = connected ? known : Optional.of(Status.of(Presence.OFFLINE));
        avatar.setIcon(MarkedAvatar.of(new Avatar(me.username(), me.displayName(), 36), status));
        String words = connected ? known.map(PresenceTexts::brief).orElse("") : Texts.get("presence.disconnected");
        avatar.setToolTipText(words.isEmpty() ? null : words);
        avatar.getAccessibleContext().setAccessibleName(words.isEmpty() ? me.displayName() : words);
    }

    private void showMenu() {
        JPopupMenu popup = CommandMenu.everything(commands, Command.MENU);
        popup.setName("menu.popup");
        CommandMenu.showUnder(menu, popup);
    }
}
