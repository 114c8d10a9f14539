package org.chatrpc.client.admin;

import java.awt.Component;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.status.StatusModel;
import org.chatrpc.client.admin.status.StatusPanel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;

/** The administration of the server in four tabs: accounts, rooms, reports, figures. For administrators. */
public final class AdminDialog extends FormDialog {

    /** The width of the tabs, in unscaled pixels. */
    static final int WIDTH = 640;

    /** The height of a list in a tab, in unscaled pixels. */
    static final int LIST_HEIGHT = 336;

    private final transient List<Runnable> closing;

    /**
     *
     * @param zone of the times shown
     * @param copy puts a text on the clipboard
     */
    public AdminDialog(
            Component owner, ChatSession session, Dispatcher dispatcher, ZoneId zone, Consumer<String> copy) {
        super(owner, "admin", Texts.get("admin.title"));
        AccountsModel accounts = new AccountsModel(session, dispatcher);
        RoomsModel rooms = new RoomsModel(session, dispatcher);
        OpenReportsModel reports = new OpenReportsModel(session, dispatcher);
        StatusModel status = new StatusModel(session, dispatcher);
        closing = List.of(accounts.found()::close, rooms::close, reports.found()::close, () -> status.watch(false));
        AccountsPanel first = new AccountsPanel(
                accounts, new AccountActions(owner, session, accounts, zone, copy), new AccountTexts(zone));
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("admin.tabs");
        tabs.getAccessibleContext().setAccessibleName(Texts.get("admin.title"));
        tabs.addTab(Texts.get("admin.tab.accounts"), first);
        tabs.addTab(Texts.get("admin.tab.rooms"), new RoomsPanel(owner, rooms));
        tabs.addTab(Texts.get("admin.tab.reports"), new ReportsPanel(owner, reports, zone));
        JComponent figures = new StatusPanel(status, zone, WIDTH);
        tabs.addTab(Texts.get("admin.tab.server"), figures);
        JPanel content = new JPanel(new MigLayout("insets 8 0 16 0, wrap 1", "[fill, " + WIDTH + "!]"));
        content.add(tabs);
        content.add(buttons(Texts.get("dialog.close")), "gaptop 8, gapleft 24, gapright 24");
        setContentPane(content);
        focusFirst(first.first());
    }

    @Override
    public void dispose() {
        closing.forEach(Runnable::run);
        super.dispose();
    }
}
