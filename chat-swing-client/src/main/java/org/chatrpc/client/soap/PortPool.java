package org.chatrpc.client.soap;

import com.sun.xml.ws.developer.JAXWSProperties;
import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;

/**
 * Gives each thread a generated port of its own to one address, as JAX-WS does not promise that one may be shared.
 * Thread-safe.
 *
 * <p>The service is made on first use, from the WSDL inside the contract's jar: nothing is asked of the network.
 */
final class PortPool {

    private final ThreadLocal<ChatPort> ports;

    /** @param connect how long to wait for a connection */
    PortPool(URI endpoint, Duration connect) {
        this.ports = ThreadLocal.withInitial(() -> newPort(endpoint, connect));
    }

    /** Reads the WSDL and prepares the bindings now. */
    static void prepare() {
        newPort(URI.create("http://127.0.0.1/"), Duration.ofSeconds(1));
    }

    /** This thread's port, set to give up a call after a time. */
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

    /** Holder: the first use reads the WSDL and prepares the bindings, which takes a good part of a second. */
    private static final class Service {
        static final ChatService ONLY = new ChatService();
    }
}
