package org.chatrpc.client.chat.transcript;

import javax.swing.Timer;

/**
 * The highlight behind a message that the view has scrolled to: it stays for a moment, then fades. On the event
 * thread.
 */
final class Flash {

    private static final int STEP_MILLIS = 40;
    private static final int STEPS = 50;

    /** The step at which it starts to fade. */
    private static final int FADING = 15;

    private final Runnable repaint;
    private final Timer timer = new Timer(STEP_MILLIS, event -> step());
    private long number;
    private int left;

    Flash(Runnable repaint) {
        this.repaint = repaint;
    }

    /** Highlights the message with this number. */
    void start(long message) {
        number = message;
        left = STEPS;
        timer.restart();
        repaint.run();
    }

    /** The opacity of the highlight behind a message, between 0 and 1. */
    float strength(long message) {
        return message != number || left <= 0 ? 0 : Math.min(1f, (float) left / FADING);
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
