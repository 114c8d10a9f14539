package org.chatrpc.client.soap;

import com.sun.xml.ws.api.streaming.XMLStreamReaderFactory;
import com.sun.xml.ws.developer.JAXWSProperties;
import jakarta.xml.ws.BindingProvider;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;

/**
 * Gives each thread its own generated port to one address, because JAX-WS does not guarantee that ports are
 * thread-safe. Thread-safe.
 *
 * <p>The service is created on first use, from the WSDL in the contract's jar, without a network call.
 */
final class PortPool {

    private final ThreadLocal<ChatPort> ports;

    /** @param connect the connect timeout */
    PortPool(URI endpoint, Duration connect) {
        this.ports = ThreadLocal.withInitial(() -> newPort(endpoint, connect));
    }

    /** Loads the WSDL and prepares the bindings now. */
    static void prepare() {
        newPort(URI.create("http://127.0.0.1/"), Duration.ofSeconds(1));
    }

    /** This thread's port, with a read timeout. */
    ChatPort port(Duration timeout) {
        ChatPort port = ports.get();
        ((BindingProvider) port).getRequestContext().put(JAXWSProperties.REQUEST_TIMEOUT, (int) timeout.toMillis());
        return port;
    }

    private static ChatPort newPort(URI endpoint, Duration connect) {
        ChatPort port;
        synchronized (Service.ONLY) {
            port = Service.ONLY.getChatPort();
        }
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint.toString());
        context.put(JAXWSProperties.CONNECT_TIMEOUT, (int) connect.toMillis());
        return port;
    }

    /**
     * Lazy holder: the first use loads the WSDL and prepares the bindings, which takes a good part of a second.
     *
     * <p>The two rules for answers are settings of the process, as the SOAP stack has none for a port. They must be
     * there before its first use.
     */
    private static final class Service {

        /** Many times the largest answer of a chat, and little enough for the memory of a client. */
        private static final int MAX_CHARACTERS = 16_000_000;

        static final ChatService ONLY;

        static {
            // A redirect would take the request, and the token in it, to a server that the user has not chosen.
            HttpURLConnection.setFollowRedirects(false);
            System.setProperty(
                    XMLStreamReaderFactory.Woodstox.PROPERTY_MAX_CHARACTERS, Integer.toString(MAX_CHARACTERS));
            ONLY = new ChatService();
        }
    }
}
