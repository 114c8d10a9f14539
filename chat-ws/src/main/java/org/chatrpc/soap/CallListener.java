package org.chatrpc.soap;

/** Is told of each call, by its own thread, once it is answered: it must be quick. Thread-safe. */
public interface CallListener {
    void finished(FinishedCall call);
}
