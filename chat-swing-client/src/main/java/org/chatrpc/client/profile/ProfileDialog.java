package org.chatrpc.client.profile;

import java.awt.Component;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** The user's own account in four tabs: name, password, sessions, blocked people. */
public final class ProfileDialog extends FormDialog {

    /** The width of the forms, in unscaled pixels. */
    static final int FORM_WIDTH = 432;

    /** The tab to show first. */
    public enum Tab {
        NAME,
        PASSWORD,
        SESSIONS,
        BLOCKED
    }

    private final PasswordPanel password;
    private final transient Component over;
    private final transient ChatSession session;
    private final transient SessionsModel sessions;
    private final transient BlockedModel blocked;

    public ProfileDialog(Component owner, ChatSession session, ZoneId zone, Tab first) {
        super(owner, "profile", Command.PROFILE.text());
        this.over = owner;
        this.session = session;
        NameModel name = new NameModel(session);
        PasswordModel passwords = new PasswordModel(session);
        sessions = new SessionsModel(session);
        blocked = new BlockedModel(session);
        password = new PasswordPanel(passwords);
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("profile.tabs");
        tabs.getAccessibleContext().setAccessibleName(Command.PROFILE.text());
        NamePanel names = new NamePanel(name);
        add(tabs, Tab.NAME, names);
        add(tabs, Tab.PASSWORD, password);
        add(tabs, Tab.SESSIONS, new SessionsPanel(sessions, zone, this::ask));
        add(tabs, Tab.BLOCKED, new BlockedPanel(blocked));
        tabs.setSelectedIndex(first.ordinal());
        JPanel content = new JPanel(new MigLayout("insets 8 0 16 0, wrap 1", "[fill, " + (FORM_WIDTH + 48) + "!]"));
        content.add(tabs);
        content.add(buttons(Texts.get("dialog.close")), "gaptop 8, gapleft 24, gapright 24");
        setContentPane(content);
        List<JButton> defaults = List.of(names.save(), password.change(), closeButton(), closeButton());
        tabs.addChangeListener(event -> getRootPane().setDefaultButton(defaults.get(tabs.getSelectedIndex())));
        getRootPane().setDefaultButton(defaults.get(first.ordinal()));
        name.busy().onChange(this::showProgress);
        passwords.busy().onChange(this::showProgress);
        passwords.changes().onChange(count -> sessions.refresh());
    }

    @Override
    public void dispose() {
        password.forget();
        blocked.close();
        super.dispose();
    }

    private static void add(JTabbedPane tabs, Tab tab, JPanel panel) {
        tabs.addTab(Texts.get("profile.tab." + tab.name().toLowerCase(Locale.ROOT)), panel);
    }

    /** @param client the name of the session to end if it is a single one; empty for all others */
    private void ask(String client, List<String> ids) {
        boolean all = client.isEmpty();
        Question question = new Question(
                "endSession",
                Texts.get(all ? "sessions.everywhere" : "sessions.end"),
                all ? Texts.get("endSession.all", ids.size()) : Texts.get("endSession.one", client),
                Texts.get("endSession.consequence"),
                Texts.get("endSession.end"));
        new QuestionDialog(
                        over,
                        question,
                        (onDone, onFailed) -> session.accountCalls()
                                .revoke(
                                        ids,
                                        () -> {
                                            onDone.run();
                                            sessions.refresh();
                                        },
                                        failure -> {
                                            onFailed.accept(sessions.explain(failure));
                                            // Some may have ended before one failed.
                                            sessions.refresh();
                                        }))
                .open();
    }
}
