package org.chatrpc.log.store;

import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;

/** Reports of messages, which are kept only on disk. Thread-safe. */
public interface ReportStore {

    /**
     * The open reports before this one in the order of messages, the latest first, with the message of each: those that
     * concern the reader, who is an owner or a moderator of the room now, or an administrator, and did not write the
     * message.
     *
     * @param room only of this one; of all if empty
     */
    Slice<ReportedMessage> openFor(String reader, String room, Report.Key before, ReadLimit limit);

    /** The reports after this one in the order of messages, with the message of each; whether only open ones. */
    Slice<ReportedMessage> reports(Report.Key after, boolean openOnly, ReadLimit limit);
}
