package org.chatrpc.soap;

import java.nio.charset.StandardCharsets;
import org.chatrpc.feed.FeedPage;

/**
 * Writes the SOAP 1.1 message for a poll that found no events without a SOAP stack: most polls of idle readers end so, and the
 * message is also available when the stack is not, as the application stops.
 */
public final class PollEnvelope {
    private PollEnvelope() {}

    /**
     * The whole message in UTF-8.
     *
     * @param page without entries; its cursor needs no escaping
     */
    public static byte[] of(FeedPage page) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                        + "<ReceiveMessagesResponse xmlns=\"urn:chatrpc:v1\"><cursor>" + page.cursor()
                        + "</cursor><hasMore>" + page.hasMore() + "</hasMore><pollAfterMillis>"
                        + page.pollAfter().toMillis()
                        + "</pollAfterMillis></ReceiveMessagesResponse></soap:Body></soap:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
