package org.chatrpc.log.store;

import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;

/** Reports of messages, which are kept only on disk. Thread-safe. */
public interface ReportStore {

    /** The reports after this one in the order of messages, with the message of each; whether only open ones. */
    Slice<ReportedMessage> reports(Report.Key after, boolean openOnly, ReadLimit limit);
}
