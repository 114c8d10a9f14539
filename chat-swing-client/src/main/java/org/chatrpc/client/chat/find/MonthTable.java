package org.chatrpc.client.chat.find;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.paint.Colors;

/** The days of one month by week. The arrow keys move by days, across months too. */
final class MonthTable extends JTable {

    private static final int WEEKS = 6;
    private static final int CELL = 36;
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private final transient Value<LocalDate> day;
    private final LocalDate last;
    private final DayOfWeek firstOfWeek = WeekFields.of(Locale.getDefault()).getFirstDayOfWeek();
    private boolean showing;

    /** @param last the last day that can be chosen */
    MonthTable(LocalDate last) {
        this.last = last;
        this.day = new Value<>(last);
        setModel(new Days());
        setName("jump.month");
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setCellSelectionEnabled(true);
        setShowGrid(false);
        setIntercellSpacing(new Dimension(0, 0));
        setRowHeight(UIScale.scale(CELL));
        putClientProperty(FlatClientProperties.STYLE, "background: $Panel.background");
        getTableHeader()
                .putClientProperty(
                        FlatClientProperties.STYLE,
                        "background: $Panel.background; separatorColor: $Panel.background; font: -1; foreground: $"
                                + Colors.SECONDARY.key() + "; bottomSeparatorColor: $" + Colors.SEPARATOR.key());
        getTableHeader().setReorderingAllowed(false);
        getTableHeader().setResizingAllowed(false);
        setDefaultRenderer(Object.class, new DayCell());
        for (int i = 0; i < getColumnCount(); i++) {
            getColumnModel().getColumn(i).setPreferredWidth(UIScale.scale(CELL + 4));
        }
        key("LEFT", date -> date.minusDays(1));
        key("RIGHT", date -> date.plusDays(1));
        key("UP", date -> date.minusWeeks(1));
        key("DOWN", date -> date.plusWeeks(1));
        key("PAGE_UP", date -> date.minusMonths(1));
        key("PAGE_DOWN", date -> date.plusMonths(1));
        key("HOME", date -> date.withDayOfMonth(1));
        key("END", date -> date.withDayOfMonth(date.lengthOfMonth()));
        // Enter activates the dialog's button, and Tab moves to the next control.
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "none");
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                int row = rowAtPoint(event.getPoint());
                int column = columnAtPoint(event.getPoint());
                if (row >= 0 && column >= 0) {
                    choose(at(row, column));
                }
            }
        });
        day.show(this::showDay);
    }

    /** The chosen day. */
    Value<LocalDate> day() {
        return day;
    }

    /** Chooses a day, or the last selectable one instead of a later one. */
    void choose(LocalDate date) {
        day.set(date.isAfter(last) ? last : date);
        showDay(day.get());
    }

    private void showDay(LocalDate date) {
        if (!showing) {
            showing = true;
            int place = (int) (date.toEpochDay() - at(0, 0).toEpochDay());
            changeSelection(place / 7, place % 7, false, false);
            getAccessibleContext().setAccessibleName(SPOKEN.format(date));
            repaint();
            showing = false;
        }
    }

    private LocalDate at(int row, int column) {
        LocalDate first = YearMonth.from(day.get()).atDay(1);
        int before = Math.floorMod(first.getDayOfWeek().getValue() - firstOfWeek.getValue(), 7);
        return first.minusDays(before).plusDays(row * 7L + column);
    }

    private void key(String stroke, UnaryOperator<LocalDate> move) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), "day." + stroke);
        getActionMap().put("day." + stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                choose(move.apply(day.get()));
            }
        });
    }

    private final class Days extends AbstractTableModel {

        @Override
        public int getRowCount() {
            return WEEKS;
        }

        @Override
        public int getColumnCount() {
            return 7;
        }

        @Override
        public String getColumnName(int column) {
            return firstOfWeek.plus(column).getDisplayName(TextStyle.SHORT, Locale.getDefault());
        }

        @Override
        public Object getValueAt(int row, int column) {
            return at(row, column);
        }
    }

    /** Renders a day number, on a round background if it is the chosen day. */
    private final class DayCell extends DefaultTableCellRenderer {

        private boolean chosen;
        private boolean atKeyboard;

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            LocalDate date = (LocalDate) value;
            JLabel cell = (JLabel) super.getTableCellRendererComponent(table, value, false, false, row, column);
            chosen = date.equals(day.get());
            atKeyboard = chosen && table.isFocusOwner();
            boolean pale = date.isAfter(last) || !YearMonth.from(date).equals(YearMonth.from(day.get()));
            cell.setHorizontalAlignment(SwingConstants.CENTER);
            cell.setText(Integer.toString(date.getDayOfMonth()));
            cell.setForeground(
                    chosen ? Colors.BADGE_TEXT.get() : pale ? Colors.SECONDARY.get() : table.getForeground());
            cell.setEnabled(!date.isAfter(last));
            cell.setOpaque(false);
            cell.setBorder(null);
            cell.getAccessibleContext().setAccessibleName(SPOKEN.format(date));
            return cell;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (chosen) {
                Graphics2D g = (Graphics2D) graphics.create();
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                int size = Math.min(getWidth(), getHeight()) - UIScale.scale(4);
                g.setColor(Colors.BADGE.get());
                int x = (getWidth() - size) / 2;
                int y = (getHeight() - size) / 2;
                g.fillOval(x, y, size, size);
                if (atKeyboard) {
                    int line = UIScale.scale(2);
                    g.setColor(Colors.BADGE_TEXT.get());
                    g.setStroke(new BasicStroke(line));
                    g.drawOval(x + line, y + line, size - 2 * line - 1, size - 2 * line - 1);
                }
                g.dispose();
            }
            super.paintComponent(graphics);
        }
    }
}
