package org.chatrpc.client.chat;

import javax.swing.Timer;

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

    /** How strong the light behind a message is, between 0 and 1. */
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
