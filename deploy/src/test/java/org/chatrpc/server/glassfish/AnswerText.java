package org.chatrpc.server.glassfish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;

/** Takes the place of the container: answers each message with a text about it. */
public final class AnswerText extends BaseFilter {
    private final Function<HttpContent, String> about;

    public AnswerText(Function<HttpContent, String> about) {
        this.about = about;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        byte[] text = about.apply(content).getBytes(UTF_8);
        HttpResponsePacket response = ((HttpRequestPacket) content.getHttpHeader()).getResponse();
        response.setStatus(200);
        response.setContentLength(text.length);
        context.write(HttpContent.create(response, true, Buffers.wrap(context.getMemoryManager(), text)));
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        return context.getStopAction();
    }
}
