package org.chatrpc.client.session.outbox;

import org.chatrpc.client.session.model.outgoing.Outgoing;

/** Makes the calls of the outbox, and handles their outcome. */
interface OutboxSender {

    /** Makes the call, in a worker. */
    Answer send(Outgoing wanted);

    /** It could not be sent now; on the event thread. */
    void delayed(Exception cause);

    /**
     * The server has accepted an entry, or a part of it.
     *
     * @param whole whether nothing of it is left to send
     * @param revision the revision that the message has now
     * @param apply shows the effect, on the event thread
     */
    record Answer(boolean whole, int revision, Runnable apply) {

        Answer(int revision, Runnable apply) {
            this(true, revision, apply);
        }

        static Answer part() {
            return new Answer(false, 0, () -> {});
        }
    }
}
