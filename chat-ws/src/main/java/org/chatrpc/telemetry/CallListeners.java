package org.chatrpc.telemetry;

import java.util.List;
import org.chatrpc.limit.FailureLog;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.FinishedCall;

/**
 * Notifies several listeners. A failing listener does not prevent the others from being notified, nor the call from
 * completing. Thread-safe.
 */
public final class CallListeners implements CallListener {
    private final FailureLog failures = new FailureLog(
            System.getLogger(CallListeners.class.getName()), "A finished call could not be counted or logged");
    private final List<CallListener> listeners;

    public CallListeners(CallListener... listeners) {
        this.listeners = List.of(listeners);
    }

    @Override
    public void finished(FinishedCall call) {
        for (CallListener listener : listeners) {
            try {
                listener.finished(call);
            } catch (RuntimeException | Error e) {
                failures.log(e);
            }
        }
    }
}
