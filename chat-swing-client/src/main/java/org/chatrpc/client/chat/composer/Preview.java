package org.chatrpc.client.chat.composer;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.Optional;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.UIManager;
import org.chatrpc.client.chat.composer.completion.MentionModel;
import org.chatrpc.client.chat.markup.Markup;
import org.chatrpc.client.chat.text.Marks;
import org.chatrpc.client.chat.text.TextBlock;
import org.chatrpc.client.chat.text.TextStyle;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.TextRendering;
import org.chatrpc.text.MessageMarkup;
import org.jspecify.annotations.Nullable;

/** A text as it will look when it is sent. Laid out again only when the text or the width has changed. */
final class Preview extends JComponent implements Scrollable {

    private static final int MAX_HEIGHT = 160;

    private String text = "";
    private transient @Nullable TextBlock block;
    private int laidOut;
    private transient Optional<MentionModel> members = Optional.empty();

    Preview() {
        setName("composer.preview");
        // The keys that scroll are those of the pane around it.
        setFocusable(true);
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    /** In a pane that grows with the text, and then scrolls. */
    JComponent scrolling() {
        JScrollPane pane =
                new JScrollPane(
                        this,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER) {
                    @Override
                    public Dimension getPreferredSize() {
                        Dimension size = super.getPreferredSize();
                        return new Dimension(size.width, Math.min(size.height, UIScale.scale(MAX_HEIGHT)));
                    }
                };
        pane.setBorder(Controls.space(0, 14, 8, 14));
        return pane;
    }

    /** Marks the names of these people, as in a message that was sent. */
    void marking(MentionModel people) {
        members = Optional.of(people);
        people.usernames().onChange(known -> {
            block = null;
            repaint();
        });
    }

    void show(String written) {
        if (written.indexOf('@') >= 0) {
            members.ifPresent(MentionModel::learn);
        }
        text = written.isBlank() ? Texts.get("composer.preview.empty") : written;
        block = null;
        getAccessibleContext().setAccessibleDescription(MessageMarkup.plain(text));
        revalidate();
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        block = null;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(getWidth(), UIScale.scale(80));
        return new Dimension(width, laidOut(width).height());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        TextRendering.prepare(g);
        g.setColor(UIManager.getColor("Label.foreground"));
        laidOut(getWidth()).paint(g, 0, 0, Marks.NONE);
        if (isFocusOwner()) {
            g.setColor(Colors.ACCENT_TEXT.get());
            Rectangle seen = getVisibleRect();
            g.drawRect(seen.x, seen.y, seen.width - 1, seen.height - 1);
        }
        g.dispose();
    }

    private TextBlock laidOut(int width) {
        TextBlock known = block;
        if (known == null || laidOut != width) {
            Font font = UIManager.getFont("Label.font");
            Font bold = UIManager.getFont("semibold.font").deriveFont(font.getSize2D());
            Font code = UIManager.getFont("monospaced.font").deriveFont(font.getSize2D() * 0.95f);
            TextStyle style = new TextStyle(
                    font, code, bold, UIManager.getFont("small.font"), TextRendering.context(this), width);
            known = new TextBlock(text, Markup.parse(text, mentioned()), "", style);
            block = known;
            laidOut = width;
        }
        return known;
    }

    private Set<String> mentioned() {
        return members.map(MentionModel::mentions).orElse(Set.of());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return UIScale.scale(16);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
            accessibleContext.setAccessibleName(Texts.get("composer.preview"));
        }
        return accessibleContext;
    }
}
