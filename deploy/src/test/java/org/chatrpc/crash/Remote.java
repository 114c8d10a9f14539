package org.chatrpc.crash;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;

/**
 * A client of the server under test that takes nothing for granted: every call may get lost, so it repeats each until it is
 * answered. For one thread, as a generated port is.
 */
public final class Remote {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 50;

    private final ChatPort port;
    private final BooleanSupplier giveUp;

    /** One call of the contract. */
    @FunctionalInterface
    public interface Call<T> {
        T on(ChatPort port) throws ChatFault;
    }

    /** @param giveUp asked before each repetition */
    public Remote(String endpoint, BooleanSupplier giveUp) {
        this.port = new ChatService().getChatPort();
        this.giveUp = giveUp;
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint);
        context.put("com.sun.xml.ws.connect.timeout", CONNECT_MILLIS);
        context.put("com.sun.xml.ws.request.timeout", REQUEST_MILLIS);
    }

    /**
     * The answer, however many tries it takes. A fault that says not to try again is an error of the test or the server, and
     * INTERNAL is a defect of the server whatever it says.
     */
    public <T> T untilAnswered(Call<T> call) throws InterruptedException {
        while (true) {
            try {
                return call.on(port);
            } catch (ChatFault fault) {
                if (!fault.getFaultInfo().isRetryable()
                        || fault.getFaultInfo().getCode().equals("INTERNAL")) {
                    throw new IllegalStateException(fault.getMessage(), fault);
                }
                pause(fault);
            } catch (WebServiceException lost) {
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
