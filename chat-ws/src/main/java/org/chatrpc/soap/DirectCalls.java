package org.chatrpc.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.message.history.Page;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.fault.SoapEnvelope;
import org.chatrpc.soap.xml.ContractType;
import org.chatrpc.soap.xml.XmlBuffer;

/**
 * Serves the busiest operations without the SOAP stack, which costs several times as much as the operations themselves.
 * The rules are the same: each call runs in the same {@link CallRunner} as at the {@link ChatEndpoint}, which remains
 * the reference. Thread-safe.
 */
public final class DirectCalls {
    private static final ContractType SEND_MESSAGE = ContractType.of(SendMessage.class);
    private static final ContractType GET_HISTORY = ContractType.of(GetHistory.class);
    private static final ContractType RECEIVE_MESSAGES = ContractType.of(ReceiveMessages.class);
    private static final String HISTORY_RESPONSE =
            ContractType.of(GetHistoryResponse.class).elementName();
    private static final String EVENTS_RESPONSE =
            ContractType.of(ReceiveMessagesResponse.class).elementName();
    private static final int SMALL = 512;

    private final EndpointContext context;
    private final ChatEndpoint endpoint = new ChatEndpoint();
    private final Map<String, Operation> operations = Map.of(
            SEND_MESSAGE.elementName(), this::sendMessage,
            GET_HISTORY.elementName(), this::getHistory,
            RECEIVE_MESSAGES.elementName(), this::receiveMessages);

    /** An operation, from the values of the request's elements to the response. */
    @FunctionalInterface
    private interface Operation {
        XmlBuffer call(Map<String, List<String>> values);
    }

    public DirectCalls(EndpointContext context) {
        this.context = context;
    }

    /**
     * Executes the call bound to this thread.
     *
     * @param values the texts of the elements that are present, checked
     * @return the response, unless the {@link Call} has a fault afterwards; empty, without any effect, if the operation
     *     is left to the SOAP stack
     */
    public Optional<XmlBuffer> call(String operation, Map<String, List<String>> values) {
        return context.policy().direct()
                ? Optional.ofNullable(operations.get(operation)).map(direct -> direct.call(values))
                : Optional.empty();
    }

    private XmlBuffer sendMessage(Map<String, List<String>> values) {
        Object response = endpoint.sendMessage((SendMessage) SEND_MESSAGE.create(values));
        ContractType type = ContractType.of(response.getClass());
        XmlBuffer xml = SoapEnvelope.start(SMALL);
        SoapEnvelope.startResponse(xml, type.elementName());
        type.writeContent(response, xml);
        SoapEnvelope.endResponse(xml, type.elementName());
        return SoapEnvelope.end(xml);
    }

    private XmlBuffer getHistory(Map<String, List<String>> values) {
        GetHistory request = (GetHistory) GET_HISTORY.create(values);
        return read(request.getToken(), (caller, xml) -> {
            Page page = context.reads().history(request, caller);
            SoapEnvelope.startResponse(xml, HISTORY_RESPONSE);
            page.messages().forEach(message -> context.rendered().message(message, caller.username(), xml));
            xml.markup("<hasMore>").markup(Boolean.toString(page.hasMore())).markup("</hasMore>");
            SoapEnvelope.endResponse(xml, HISTORY_RESPONSE);
        });
    }

    private XmlBuffer receiveMessages(Map<String, List<String>> values) {
        ReceiveMessages request = (ReceiveMessages) RECEIVE_MESSAGES.create(values);
        return read(
                request.getToken(),
                (caller, xml) -> writeEvents(context.reads().events(request, caller), caller.username(), xml));
    }

    private XmlBuffer read(String token, BiConsumer<OpenSession, XmlBuffer> work) {
        XmlBuffer xml = SoapEnvelope.start(SMALL);
        int start = xml.length();
        context.calls().signedIn(token, xml, (caller, response) -> {
            // A refused call is run once more if this node lagged behind another.
            response.truncate(start);
            work.accept(caller, response);
        });
        return SoapEnvelope.end(xml);
    }

    /** The response to a poll that is completed without a call because the server stops. */
    public XmlBuffer nothing(FeedPage page) {
        XmlBuffer xml = SoapEnvelope.start(SMALL);
        writeEvents(page, "", xml);
        return SoapEnvelope.end(xml);
    }

    private void writeEvents(FeedPage page, String reader, XmlBuffer xml) {
        SoapEnvelope.startResponse(xml, EVENTS_RESPONSE);
        page.typing().forEach(event -> context.rendered().event(event, reader, xml));
        page.entries().forEach(entry -> context.rendered().event(entry, reader, xml));
        page.presence().forEach(event -> context.rendered().event(event, reader, xml));
        xml.markup("<cursor>").text(page.cursor());
        xml.markup("</cursor><hasMore>").markup(Boolean.toString(page.hasMore()));
        xml.markup("</hasMore><pollAfterMillis>")
                .markup(Long.toString(page.pollAfter().toMillis()));
        xml.markup("</pollAfterMillis>");
        SoapEnvelope.endResponse(xml, EVENTS_RESPONSE);
    }
}
