package org.chatrpc.client.switcher;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.CardLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.switcher.SwitcherModel.Findings;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * The search field, the results, and the action of Enter. View of a {@link SwitcherModel}; the focus stays in the
 * field.
 */
final class SwitcherPanel extends JPanel {

    private static final int ROWS = 8;
    private static final int ARC = 16;

    private final JTextField search = new JTextField();
    private final DefaultListModel<Target> targets = new DefaultListModel<>();
    private final JList<Target> list = new JList<>(targets);
    private final JLabel message = Controls.secondary("");
    private final JLabel foot = Controls.secondary("");
    private final JProgressBar progress = new JProgressBar();
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient SwitcherModel model;
    private final transient Runnable close;

    SwitcherPanel(SwitcherModel model, Runnable close) {
        super(new MigLayout("insets 8 1 2 1, fillx, wrap 1, gap 0", "[fill, grow]"));
        this.model = model;
        this.close = close;
        setName("switcher.panel");
        getAccessibleContext().setAccessibleName(Texts.get("command.switcher"));
        setOpaque(false);
        prepareSearch();
        prepareList();
        add(search, "h 44!, gapleft 12, gapright 12");
        progress.setIndeterminate(true);
        progress.putClientProperty(FlatClientProperties.STYLE, "arc: 0");
        add(progress, "h 2!, hidemode 0");
        add(middle, "h " + (ROWS * SwitcherCell.HEIGHT + 16) + "!");
        foot.setName("switcher.foot");
        foot.setBorder(Controls.space(10, 20, 12, 20));
        add(foot, "wmin 0");
        model.findings().show(this::showFindings);
    }

    void focusSearch() {
        search.requestFocusInWindow();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int arc = UIScale.scale(ARC);
        g.setColor(Colors.COMPOSER_BORDER.get());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        int line = Math.max(1, UIScale.scale(1));
        g.setColor(UIManager.getColor("Panel.background"));
        g.fillRoundRect(line, line, getWidth() - 2 * line, getHeight() - 2 * line, arc - line, arc - line);
        g.dispose();
    }

    private void prepareSearch() {
        search.setName("switcher.search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("switcher.hint"));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(18, Colors.SECONDARY));
        search.putClientProperty(
                FlatClientProperties.STYLE, "font: +2; background: $Panel.background; iconTextGap: 10");
        search.setBorder(BorderFactory.createEmptyBorder());
        search.getAccessibleContext().setAccessibleName(Texts.get("switcher.hint"));
        Documents.onChange(search, model::search);
        onKey("DOWN", () -> select(list.getSelectedIndex() + 1));
        onKey("UP", () -> select(list.getSelectedIndex() - 1));
        onKey("PAGE_DOWN", () -> select(Math.min(targets.size() - 1, list.getSelectedIndex() + ROWS)));
        onKey("PAGE_UP", () -> select(Math.max(0, list.getSelectedIndex() - ROWS)));
        onKey("ENTER", this::choose);
        onKey("ESCAPE", close);
    }

    private void prepareList() {
        list.setName("switcher.list");
        list.setCellRenderer(new SwitcherCell(model::status));
        // As wide as the panel, regardless of the preferred width of the rows.
        list.setFixedCellWidth(1);
        list.setFixedCellHeight(UIScale.scale(SwitcherCell.HEIGHT));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);
        list.setOpaque(false);
        list.setBorder(Controls.space(8, 0, 8, 0));
        list.getAccessibleContext().setAccessibleName(Texts.get("switcher.results"));
        list.addListSelectionListener(event -> showChoice());
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                select(list.locationToIndex(event.getPoint()));
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                choose();
            }
        };
        list.addMouseListener(mouse);
        list.addMouseMotionListener(mouse);
        JScrollPane scroll = new JScrollPane(
                list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        message.setName("switcher.message");
        message.setHorizontalAlignment(JLabel.CENTER);
        middle.add(scroll, "list");
        middle.add(message, "message");
    }

    private void onKey(String key, Runnable work) {
        search.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        search.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    /** Wraps around. */
    private void select(int row) {
        if (!targets.isEmpty()) {
            int to = Math.floorMod(row, targets.size());
            list.setSelectedIndex(to);
            list.ensureIndexIsVisible(to);
        }
    }

    private void choose() {
        if (!list.isSelectionEmpty()) {
            model.choose(list.getSelectedValue(), close);
        }
    }

    private void showFindings(Findings now) {
        Target before = list.getSelectedValue();
        boolean moved = list.getSelectedIndex() > 0;
        targets.clear();
        targets.addAll(now.targets());
        // A row selected by the user stays selected when the server's response arrives; otherwise the best is selected.
        select(moved ? Math.max(0, targets.indexOf(before)) : 0);
        message.setText(now.message());
        cards.show(middle, now.targets().isEmpty() ? "message" : "list");
        progress.setVisible(now.searching());
        showChoice();
    }

    private void showChoice() {
        String problem = model.findings().get().problem();
        Target chosen = list.getSelectedValue();
        String choice = chosen == null ? "" : Texts.get("switcher.enter", chosen.actionText(), chosen.title());
        foot.setText(problem.isEmpty() ? choice : problem);
        foot.setToolTipText(problem.isEmpty() ? null : problem);
        foot.putClientProperty(
                FlatClientProperties.STYLE,
                "font: -1; foreground: $" + (problem.isEmpty() ? Colors.SECONDARY : Colors.ERROR).key());
        search.getAccessibleContext()
                .setAccessibleDescription(
                        chosen == null ? message.getText() : SwitcherCell.spoken(chosen, model.status(chosen)));
    }
}
