package org.chatrpc.client.soap;

import com.sun.xml.ws.api.streaming.XMLStreamReaderFactory;
import com.sun.xml.ws.developer.JAXWSProperties;
import jakarta.xml.ws.BindingProvider;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.ChatAdminService;

/**
 * Gives each thread its own generated port to one address, because JAX-WS does not guarantee that ports are
 * thread-safe. Thread-safe.
 *
 * <p>A service is created on first use, from the WSDL in the contract's jar, without a network call.
 *
 * @param <P> the type of the port
 */
final class PortPool<P> {

    private final ThreadLocal<P> ports;

    private PortPool(Supplier<P> ports, URI endpoint, Duration connect) {
        this.ports = ThreadLocal.withInitial(() -> {
            P port = ports.get();
            Map<String, Object> context = ((BindingProvider) port).getRequestContext();
            context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint.toString());
            context.put(JAXWSProperties.CONNECT_TIMEOUT, (int) connect.toMillis());
            return port;
        });
    }

    /**
     * Ports of the chat.
     *
     * @param connect the connect timeout
     */
    static PortPool<ChatPort> chat(URI endpoint, Duration connect) {
        return new PortPool<>(PortPool::newChatPort, endpoint, connect);
    }

    /**
     * Ports of the administration.
     *
     * @param connect the connect timeout
     */
    static PortPool<ChatAdminPort> administration(URI endpoint, Duration connect) {
        return new PortPool<>(PortPool::newAdminPort, endpoint, connect);
    }

    /** Loads the WSDL of the chat and prepares the bindings now. */
    static void prepare() {
        newChatPort();
    }

    /** This thread's port, with a timeout of each read and the limit of its next call. */
    P port(Duration timeout, CallLimit limit) {
        P port = ports.get();
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(JAXWSProperties.REQUEST_TIMEOUT, (int) timeout.toMillis());
        context.put(CallLimit.PROPERTY, limit);
        return port;
    }

    private static ChatPort newChatPort() {
        Rules.apply();
        synchronized (Chat.ONLY) {
            return Chat.ONLY.getChatPort();
        }
    }

    private static ChatAdminPort newAdminPort() {
        Rules.apply();
        synchronized (Administration.ONLY) {
            return Administration.ONLY.getChatAdminPort();
        }
    }

    /**
     * The two rules for responses are settings of the process, as the SOAP stack has none for a port. They must be set
     * before its first use.
     */
    private static final class Rules {

        /** Many times the largest response of a chat, and small enough for the memory of a client. */
        private static final int MAX_CHARACTERS = 16_000_000;

        static {
            // A redirect would take the request, and the token in it, to a server that the user has not chosen.
            HttpURLConnection.setFollowRedirects(false);
            System.setProperty(
                    XMLStreamReaderFactory.Woodstox.PROPERTY_MAX_CHARACTERS, Integer.toString(MAX_CHARACTERS));
        }

        /** They are applied once, when this class is loaded. */
        static void apply() {}
    }

    /** Lazy holder: the first use loads the WSDL and prepares the bindings, which takes a good part of a second. */
    private static final class Chat {
        static final ChatService ONLY = new ChatService();
    }

    /** Lazy holder: only administrators need it. */
    private static final class Administration {
        static final ChatAdminService ONLY = new ChatAdminService();
    }
}
