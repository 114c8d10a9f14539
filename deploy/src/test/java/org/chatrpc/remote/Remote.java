package org.chatrpc.remote;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;

/**
 * A client that assumes that any call may get lost, and repeats each until it is answered, at the next server if it has several. For
 * one thread, like a generated port.
 */
public final class Remote {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 50;

    private final List<ChatPort> ports = new ArrayList<>();
    private final BooleanSupplier giveUp;
    /** The server that is asked. */
    private int current;

    /** One call of the contract. */
    @FunctionalInterface
    public interface Call<T> {
        T on(ChatPort port) throws ChatFault;
    }

    /** @param giveUp evaluated before each retry */
    public Remote(String endpoint, BooleanSupplier giveUp) {
        this(List.of(endpoint), giveUp);
    }

    /** @param giveUp evaluated before each retry */
    public Remote(List<String> endpoints, BooleanSupplier giveUp) {
        this.giveUp = giveUp;
        for (String endpoint : endpoints) {
            ChatPort port = new ChatService().getChatPort();
            Map<String, Object> context = ((BindingProvider) port).getRequestContext();
            context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint);
            context.put("com.sun.xml.ws.connect.timeout", CONNECT_MILLIS);
            context.put("com.sun.xml.ws.request.timeout", REQUEST_MILLIS);
            ports.add(port);
        }
    }

    /**
     * Repeats a call until it is answered. A fault that is not retryable is an error of the test or the server, and
     * INTERNAL is always a defect of the server.
     */
    public <T> T untilAnswered(Call<T> call) throws InterruptedException {
        while (true) {
            try {
                return call.on(ports.get(current));
            } catch (ChatFault fault) {
                if (!fault.getFaultInfo().isRetryable()
                        || fault.getFaultInfo().getCode().equals("INTERNAL")) {
                    throw new IllegalStateException(fault.getMessage(), fault);
                }
                pause(fault);
            } catch (WebServiceException lost) {
                current = (current + 1) % ports.size();
                pause(lost);
            }
        }
    }

    private void pause(Exception reason) throws InterruptedException {
        if (giveUp.getAsBoolean()) {
            throw new IllegalStateException("No answer, and no time left to try again", reason);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
}
