package org.chatrpc.client.admin.audit;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.time.ZoneId;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.PageSize;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;

/**
 * The audit log for auditors; for others, an explanation of how to become one, because the server would refuse the call
 * and record the refusal. Follows the rights of the account.
 */
public final class AuditPage extends JPanel {

    private final transient ChatSession session;
    private final transient Dispatcher dispatcher;
    private final ZoneId zone;
    private final transient Subscription duties;
    private transient Optional<AuditModel> model = Optional.empty();
    private transient Optional<AuditPanel> panel = Optional.empty();

    /** @param zone of the times shown and the days in the filter */
    public AuditPage(ChatSession session, Dispatcher dispatcher, ZoneId zone) {
        super(new BorderLayout());
        this.session = session;
        this.dispatcher = dispatcher;
        this.zone = zone;
        duties = session.adminCalls().duties().map(now -> now.auditor()).show(this::replace);
    }

    /** Where typing starts. */
    public JComponent first() {
        return panel.map(AuditPanel::first).orElse(this);
    }

    public void close() {
        duties.end();
        model.ifPresent(AuditModel::close);
    }

    private void replace(boolean auditor) {
        model.ifPresent(AuditModel::close);
        removeAll();
        if (auditor) {
            AuditModel shown = new AuditModel(session, dispatcher, zone);
            AuditPanel entries = new AuditPanel(shown, zone);
            model = Optional.of(shown);
            panel = Optional.of(entries);
            add(entries);
        } else {
            model = Optional.empty();
            panel = Optional.empty();
            add(explanation());
        }
        revalidate();
        repaint();
    }

    private static JPanel explanation() {
        WrapLabel text = new WrapLabel(PageSize.WIDTH - 128);
        text.setName("audit.closed");
        text.setHorizontalAlignment(SwingConstants.CENTER);
        text.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        text.setText(Texts.get("audit.closed"));
        JPanel centred = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
        centred.add(text);
        return centred;
    }
}
