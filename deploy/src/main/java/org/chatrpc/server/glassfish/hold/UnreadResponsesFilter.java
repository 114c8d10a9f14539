package org.chatrpc.server.glassfish.hold;

import org.chatrpc.server.glassfish.send.UnsentResponsesFilter;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;

/**
 * Passes a request on only once its client has taken the responses before it: who pipelines requests and reads nothing would
 * otherwise fill the memory with responses, or stop a thread that writes one. Such a request waits without a thread, and nothing
 * more is read from its connection. Sits between {@link org.chatrpc.server.glassfish.receive.WholeRequestFilter} and {@link
 * ParkingFilter}. Thread-safe.
 */
public final class UnreadResponsesFilter extends BaseFilter {
    /**
     * With this much unread, the next request waits. A thread writes at most 64 KiB on top of that, which Grizzly takes
     * without making it wait; what is larger is sent without a thread.
     */
    static final int MOST_UNREAD_BYTES = 32 * 1024;

    private final UnsentResponsesFilter unsent;
    private final HandOver handOver = new HandOver(new FailureLog(System::nanoTime));

    /** @param unsent counts the requests that wait */
    public UnreadResponsesFilter(UnsentResponsesFilter unsent) {
        this.unsent = unsent;
    }

    @Override
    @SuppressWarnings("rawtypes") // As Grizzly declares it.
    public NextAction handleRead(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        HttpContent request = context.getMessage();
        if (UnsentResponsesFilter.unsent(connection) < MOST_UNREAD_BYTES || HttpContent.isBroken(request)) {
            return context.getInvokeAction();
        }
        // Before another thread resumes it, as Grizzly reads from the connection again only if it was suspended by
        // then.
        context.suspend();
        unsent.waits(connection, request.getContent().remaining());
        context.getFilterChain().flush(connection, new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult result) {
                proceed(context);
            }

            @Override
            public void failed(Throwable cause) {
                connection.terminateSilently();
            }

            @Override
            public void cancelled() {
                connection.terminateSilently();
            }
        });
        return context.getSuspendAction();
    }

    /** Called by the thread that wrote the last response, on which the request must not be processed. */
    private void proceed(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        unsent.proceeds(connection);
        boolean unused = handOver.execute(connection, context::resumeNext);
    }
}
