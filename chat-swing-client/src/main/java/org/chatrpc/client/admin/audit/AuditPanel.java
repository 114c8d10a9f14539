package org.chatrpc.client.admin.audit;

import com.formdev.flatlaf.util.UIScale;
import java.awt.KeyboardFocusManager;
import java.time.ZoneId;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.SearchableList;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;

/** The audit log with the details of the selected entry. View of an {@link AuditModel}. */
public final class AuditPanel extends JPanel {

    private static final int LIST_HEIGHT = 228;

    private final JTextArea details = new JTextArea();
    private final AuditFilterBar filter;
    private final transient AuditTexts texts;

    /** @param zone of the times shown */
    public AuditPanel(AuditModel model, ZoneId zone) {
        super(new MigLayout("insets 0, wrap 1, fillx, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        texts = new AuditTexts(zone);
        filter = new AuditFilterBar(model);
        SearchableList<AuditEntry> entries = new SearchableList<>(
                "audit",
                Texts.get("admin.tab.audit"),
                "",
                LIST_HEIGHT,
                entry -> Long.toString(entry.number()),
                texts::line);
        JLabel label = Controls.secondary(Texts.get("audit.details"));
        label.setLabelFor(details);
        details.setName("audit.details");
        details.setEditable(false);
        details.setLineWrap(true);
        details.setRows(5);
        // Tab moves the focus on, instead of typing a tab.
        details.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        details.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        JScrollPane scroll = new JScrollPane(details);
        scroll.setBorder(BorderFactory.createLineBorder(Colors.SEPARATOR.get(), Math.max(1, UIScale.scale(1))));
        entries.onSelection(this::show);
        add(filter);
        add(entries, "growy");
        add(label, "gaptop 8, gapleft 24, gapright 24");
        add(scroll, "gaptop 4, gapleft 24, gapright 24, h 96!");
        entries.show(model.found());
    }

    /** Where typing starts. */
    public JComponent first() {
        return filter.first();
    }

    private void show(Optional<AuditEntry> entry) {
        details.setText(entry.map(texts::details).orElse(""));
        details.setCaretPosition(0);
    }
}
