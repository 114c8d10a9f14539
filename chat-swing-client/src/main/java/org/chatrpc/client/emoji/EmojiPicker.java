package org.chatrpc.client.emoji;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.settings.SkinTone;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * All emoji as a grid, with a search by name and a choice of the skin tone. The arrow keys move in the grid from the
 * search field too. View of an {@link EmojiPickerModel}.
 */
public final class EmojiPicker extends FormDialog {

    private static final int COLUMNS = 9;
    private static final int CELL = 40;
    private static final Font LOGICAL = new Font(Font.DIALOG, Font.PLAIN, 12);
    private static final String SELECTOR = "\uFE0F";
    private static final String JOINER = "\u200D";

    private final JTextField search = new JTextField();
    private final DefaultListModel<NamedEmoji> items = new DefaultListModel<>();
    private final JList<NamedEmoji> grid = new JList<>(items);
    private final JLabel name = Controls.secondary(" ");
    private final JLabel message = Controls.secondary("");
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JComboBox<SkinTone> tone = new JComboBox<>(SkinTone.values());
    private final JButton choose = new JButton(Texts.get("emoji.choose"));
    private final transient EmojiPickerModel model;

    public EmojiPicker(Component owner, EmojiPickerModel model) {
        super(owner, "emoji", Command.EMOJI.text());
        this.model = model;
        prepareSearch();
        prepareGrid();
        tone.setName("emoji.tone");
        tone.getAccessibleContext().setAccessibleName(Texts.get("emoji.tone"));
        tone.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                String text =
                        Texts.get("choice.tone." + ((SkinTone) value).name().toLowerCase(Locale.ROOT));
                return super.getListCellRendererComponent(list, text, index, selected, focused);
            }
        });
        tone.setSelectedItem(model.tone().get());
        tone.addActionListener(event -> {
            if (tone.getSelectedItem() instanceof SkinTone chosen) {
                model.tone().set(chosen);
                grid.repaint();
            }
        });
        choose.setName("emoji.choose");
        choose.addActionListener(event -> chosen());
        setContentPane(content());
        focusFirst(search);
        model.found().show(this::fill);
        model.message().show(text -> {
            message.setText(text);
            cards.show(middle, text.isEmpty() ? "grid" : "message");
        });
    }

    private JPanel content() {
        JScrollPane scroll = new JScrollPane(
                grid, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(CELL));
        message.setHorizontalAlignment(SwingConstants.CENTER);
        middle.add(scroll, "grid");
        middle.add(message, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int line = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(line, 0, line, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        int width = COLUMNS * CELL + 32;
        JPanel panel = new JPanel(new MigLayout("insets 20 0 16 0, wrap 1", "[fill, " + width + "!]", "[]0[]"));
        JPanel top = new JPanel(new MigLayout("insets 0 16 0 16, fillx, gapx 8", "[grow, fill, 0::][]"));
        top.add(search, "h 34!");
        top.add(tone, "h 34!");
        panel.add(top);
        panel.add(framed, "gaptop 12, h 248!");
        name.setName("emoji.name");
        panel.add(name, "gaptop 8, gapleft 16, gapright 16, wmin 0");
        panel.add(buttons(choose), "gaptop 12, gapleft 16, gapright 16");
        return panel;
    }

    private void prepareSearch() {
        search.setName("emoji.search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("emoji.hint"));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        search.getAccessibleContext().setAccessibleName(Texts.get("emoji.hint"));
        Documents.onChange(search, model::query);
        key("DOWN", 1, true);
        key("UP", -1, true);
        key("RIGHT", 1, false);
        key("LEFT", -1, false);
    }

    private void prepareGrid() {
        grid.setName("emoji.grid");
        grid.setLayoutOrientation(JList.HORIZONTAL_WRAP);
        grid.setVisibleRowCount(-1);
        grid.setFixedCellWidth(UIScale.scale(CELL));
        grid.setFixedCellHeight(UIScale.scale(CELL));
        grid.setBorder(Controls.space(4, 8, 4, 8));
        grid.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        grid.setCellRenderer(new EmojiCell(model));
        grid.getAccessibleContext().setAccessibleName(Command.EMOJI.text());
        grid.addListSelectionListener(event -> {
            Optional<NamedEmoji> selected = Optional.ofNullable(grid.getSelectedValue());
            name.setText(selected.map(emoji -> emoji.name() + "   :" + emoji.shortName() + ":")
                    .orElse(" "));
            choose.setEnabled(selected.isPresent());
            // The list does not have the focus while the user searches.
            search.getAccessibleContext()
                    .setAccessibleDescription(selected.map(NamedEmoji::name).orElse(""));
        });
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                cellAt(event.getPoint()).ifPresent(grid::setSelectedIndex);
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event)) {
                    cellAt(event.getPoint()).ifPresent(cell -> {
                        grid.setSelectedIndex(cell);
                        chosen();
                    });
                }
            }
        };
        grid.addMouseListener(mouse);
        grid.addMouseMotionListener(mouse);
    }

    private OptionalInt cellAt(Point point) {
        int nearest = grid.locationToIndex(point);
        boolean inside = nearest >= 0 && grid.getCellBounds(nearest, nearest).contains(point);
        return inside ? OptionalInt.of(nearest) : OptionalInt.empty();
    }

    /** Moves in the grid while the search field has the focus; sideways only if there is no text to move in. */
    private void key(String stroke, int step, boolean row) {
        KeyStroke key = KeyStroke.getKeyStroke(stroke);
        Object own = search.getInputMap().get(key);
        search.getInputMap(JComponent.WHEN_FOCUSED).put(key, stroke);
        search.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (row || search.getText().isEmpty()) {
                    move(row ? step * columns() : step);
                } else if (own != null) {
                    search.getActionMap().get(own).actionPerformed(event);
                }
            }
        });
    }

    private int columns() {
        return Math.max(1, grid.getWidth() / Math.max(1, grid.getFixedCellWidth()));
    }

    private void move(int step) {
        int next = grid.getSelectedIndex() + step;
        if (next >= 0 && next < items.size()) {
            grid.setSelectedIndex(next);
            grid.ensureIndexIsVisible(next);
        }
    }

    private void fill(List<NamedEmoji> found) {
        items.clear();
        found.stream().filter(emoji -> canShow(emoji.emoji())).forEach(items::addElement);
        if (!items.isEmpty()) {
            grid.setSelectedIndex(0);
            grid.ensureIndexIsVisible(0);
        }
        choose.setEnabled(!items.isEmpty());
    }

    /** Without a font of colour emoji, other fonts have some of them. */
    private static boolean canShow(String emoji) {
        return ColourEmoji.system().isPresent()
                || LOGICAL.canDisplayUpTo(emoji.replace(SELECTOR, "").replace(JOINER, "")) < 0;
    }

    private void chosen() {
        Optional.ofNullable(grid.getSelectedValue()).ifPresent(emoji -> {
            dispose();
            model.choose(emoji);
        });
    }
}
