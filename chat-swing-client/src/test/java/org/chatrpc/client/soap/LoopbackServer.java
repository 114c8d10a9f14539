package org.chatrpc.client.soap;

import com.sun.net.httpserver.HttpServer;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Fault;

/** A real SOAP endpoint on this machine, with operations scripted by the test. */
final class LoopbackServer implements AutoCloseable {

    /** An operation: takes its request, and returns its response or throws. */
    @FunctionalInterface
    interface Operation {
        Object answer(Object request) throws Exception;
    }

    static {
        // In a client, nothing uses the SOAP stack before the gateway does.
        SoapChatGateway.prepare();
    }

    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;

    LoopbackServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.start();
        Endpoint endpoint = Endpoint.create(new ScriptedPort(operations));
        endpoint.publish(http.createContext("/chat/ChatService"));
    }

    void on(String operation, Operation answer) {
        operations.put(operation, answer);
    }

    ServerAddress address() {
        return ServerAddress.parse("http://127.0.0.1:" + http.getAddress().getPort() + "/chat/");
    }

    ServerAddresses addresses() {
        return ServerAddresses.of(address());
    }

    HttpServer http() {
        return http;
    }

    static ChatFault fault(String code, String message, boolean retryable) {
        Fault fault = new Fault();
        fault.setCode(code);
        fault.setMessage(message);
        fault.setRetryable(retryable);
        return new ChatFault(code + ": " + message, fault);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
