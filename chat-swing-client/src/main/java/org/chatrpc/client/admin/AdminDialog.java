package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.audit.AuditPage;
import org.chatrpc.client.admin.found.PageSize;
import org.chatrpc.client.admin.retention.RetentionModel;
import org.chatrpc.client.admin.retention.RetentionPanel;
import org.chatrpc.client.admin.setting.ServerSettingsModel;
import org.chatrpc.client.admin.setting.ServerSettingsPanel;
import org.chatrpc.client.admin.status.StatusModel;
import org.chatrpc.client.admin.status.StatusPanel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * The administration of the server, a page each for accounts, rooms, retention, reports, audit log, figures and
 * settings, with their names on the left. An auditor who is no administrator has the audit log only.
 */
public final class AdminDialog extends FormDialog {

    private final JTabbedPane pages = new JTabbedPane(SwingConstants.LEFT);
    private final transient List<Runnable> closing = new ArrayList<>();
    private final Component over;
    private final transient ChatSession session;
    private final transient Dispatcher dispatcher;
    private final ZoneId zone;

    /**
     *
     * @param zone of the times shown
     * @param copy puts a text on the clipboard
     */
    public AdminDialog(
            Component owner, ChatSession session, Dispatcher dispatcher, ZoneId zone, Consumer<String> copy) {
        super(owner, "admin", Texts.get("admin.title"));
        this.over = owner;
        this.session = session;
        this.dispatcher = dispatcher;
        this.zone = zone;
        pages.setName("admin.tabs");
        pages.getAccessibleContext().setAccessibleName(Texts.get("admin.title"));
        pages.putClientProperty(
                FlatClientProperties.STYLE,
                "tabAlignment: leading; tabHeight: 40; tabInsets: 4,20,4,20; selectedBackground: $"
                        + Colors.SELECTION.key());
        boolean administrator = session.adminCalls().duties().get().administrator();
        JComponent first = administrator ? addAccounts(copy) : pages;
        if (administrator) {
            addRooms();
            addRetention();
            addReports();
        }
        closing.add(session.adminCalls().duties().onChange(now -> {
            if (!now.any() || (administrator && !now.administrator())) {
                dispose();
            }
        })::end);
        AuditPage audit = new AuditPage(session, dispatcher, zone);
        closing.add(audit::close);
        add("admin.tab.audit", Icons.CLOCK, audit);
        if (administrator) {
            addFigures();
            addSettings();
        }
        JPanel content = new JPanel(new MigLayout("insets 8 0 16 0, wrap 1", "[fill]"));
        content.add(pages);
        content.add(buttons(Texts.get("dialog.close")), "gaptop 8, gapleft 24, gapright 24");
        setContentPane(content);
        focusFirst(administrator ? first : audit.first());
    }

    @Override
    public void dispose() {
        closing.forEach(Runnable::run);
        super.dispose();
    }

    private JComponent addAccounts(Consumer<String> copy) {
        AccountsModel model = new AccountsModel(session, dispatcher);
        closing.add(model.found()::close);
        AccountsPanel panel = new AccountsPanel(
                model, new AccountActions(over, session, dispatcher, model, zone, copy), new AccountTexts(zone));
        add("admin.tab.accounts", Icons.PEOPLE, panel);
        return panel.first();
    }

    private void addRooms() {
        RoomsModel model = new RoomsModel(session, dispatcher);
        closing.add(model::close);
        add("admin.tab.rooms", Icons.HASH, new RoomsPanel(model, new RoomActions(over, session, dispatcher, model)));
    }

    private void addRetention() {
        RetentionModel model = new RetentionModel(session, dispatcher);
        closing.add(model::close);
        add("admin.tab.retention", Icons.ARCHIVE, new RetentionPanel(over, model, zone));
    }

    private void addReports() {
        OpenReportsModel model = new OpenReportsModel(session, dispatcher);
        closing.add(model.found()::close);
        add("admin.tab.reports", Icons.FLAG, new ReportsPanel(over, model, zone));
    }

    private void addFigures() {
        StatusModel model = new StatusModel(session, dispatcher);
        closing.add(() -> model.watch(false));
        add("admin.tab.server", Icons.DEVICES, new StatusPanel(model, zone, PageSize.WIDTH));
    }

    private void addSettings() {
        ServerSettingsModel model = new ServerSettingsModel(session, dispatcher);
        closing.add(model::close);
        add("admin.tab.settings", Icons.SLIDERS, new ServerSettingsPanel(over, model));
    }

    /** Lists, texts and scroll panes bind the keys that switch pages to functions that are not needed here. */
    private static void leavePageKeys(Container container) {
        for (Component part : container.getComponents()) {
            if (part instanceof JComponent component) {
                leave(component.getInputMap(JComponent.WHEN_FOCUSED));
                leave(component.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT));
                leavePageKeys(component);
            }
        }
    }

    /** Only existing bindings: a component with a key binding of its own would become focusable. */
    private static void leave(InputMap keys) {
        for (String key : List.of("ctrl PAGE_UP", "ctrl PAGE_DOWN")) {
            KeyStroke stroke = KeyStroke.getKeyStroke(key);
            if (keys.get(stroke) != null) {
                keys.put(stroke, "none");
            }
        }
    }

    private void add(String key, Icons icon, JPanel page) {
        JPanel sized = new JPanel(new MigLayout("insets 0, wrap 1", "[fill, " + PageSize.WIDTH + "!]", "[grow, fill]"));
        sized.add(page);
        leavePageKeys(sized);
        // Without a focusable component, the page itself gets the focus, which would be invisible.
        sized.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                pages.requestFocusInWindow();
            }
        });
        pages.addTab(Texts.get(key), icon.icon(18, Colors.SECONDARY), sized);
    }
}
