package org.chatrpc.client.chat;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.Timer;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Colors;

/** The light behind a message that the view was led to: it stands for a moment and fades. On the event thread. */
final class Flash {

    private static final int STEP_MILLIS = 40;
    private static final int STEPS = 50;

    /** From here on it fades. */
    private static final int FADING = 15;

    private final Runnable repaint;
    private final Timer timer = new Timer(STEP_MILLIS, event -> step());
    private long number;
    private int left;

    Flash(Runnable repaint) {
        this.repaint = repaint;
    }

    /** Lights up the message with this number. */
    void start(long message) {
        number = message;
        left = STEPS;
        timer.restart();
        repaint.run();
    }

    void paint(Graphics2D g, Row row, Rectangle bounds) {
        if (left > 0 && row instanceof MessageRow message && message.number() == number) {
            Composite before = g.getComposite();
            g.setComposite(AlphaComposite.SrcOver.derive(Math.min(1f, (float) left / FADING)));
            g.setColor(Colors.FLASH.get());
            g.fill(bounds);
            g.setComposite(before);
        }
    }

    private void step() {
        left--;
        if (left <= 0) {
            timer.stop();
        }
        if (left < FADING) {
            repaint.run();
        }
    }
}
