package org.chatrpc.http.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;

/** A client that reads when a test says so, with the container between it and what is tested. */
final class Peer {
    /** The method of the container that fails; empty if none does. */
    String fails = "";

    boolean asyncSupported = true;
    boolean disconnected;
    Runnable whenDisconnected = () -> {};
    int completed;
    int closedContents;
    int status = 200;
    private int readable;
    private WriteListener listener;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** Content that notices whether it is closed. */
    InputStream content(int size) {
        return new ByteArrayInputStream(new byte[size]) {
            @Override
            public void close() {
                closedContents++;
            }
        };
    }

    /** Reads at least this much, if there is as much. */
    void read(int bytes) throws IOException {
        readable += bytes;
        listener.onWritePossible();
    }

    int received() {
        return received.size();
    }

    HttpServletRequest request() {
        Runnable disconnect = () -> {
            disconnected = true;
            whenDisconnected.run();
        };
        return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "startAsync" -> async();
            case "isAsyncSupported" -> asyncSupported;
            case "getAttribute" -> arguments[0].equals("org.chatrpc.http.disconnect") ? disconnect : null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private AsyncContext async() {
        return fake(AsyncContext.class, (method, arguments) -> {
            if (method.equals("complete")) {
                completed++;
            }
            return null;
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "getOutputStream" -> new Out();
            case "reset", "setIntHeader" -> null;
            case "sendError" -> status = (int) arguments[0];
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    failIf(method.getName());
                    Object result = answer.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    private void failIf(String method) {
        if (fails.equals(method)) {
            throw new IllegalStateException("as the test wants");
        }
    }

    private final class Out extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return readable > 0;
        }

        @Override
        public void setWriteListener(WriteListener writes) {
            failIf("setWriteListener");
            listener = writes;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            received.write(bytes, offset, length);
            readable -= length;
        }
    }
}
